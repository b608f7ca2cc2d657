import { carried, frozen, isSame, textOf } from './frozen.ts';

/** The changes of one write, as `storage.onChanged` tells them. */
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** A value to be written, as JSON carries it; `undefined` where it is removed. */
type Written = readonly [key: string, value: unknown];

const bytesOf = (key: string, value: unknown) => key.length + (textOf(value)?.length ?? 0);

/**
 * An object for values under these keys. Where one of them is the name of a night or a fact it has no shape: each such
 * name would make a new one.
 */
function emptyFor(keys: readonly string[]): Record<string, never> {
  return keys.some((key) => key.includes(':')) ? Object.create(null) : {};
}

/** Bytes that an area takes (browser-behaviour.md 4.1, 4.2). */
export interface Quota {
  readonly total: number;
  readonly perItem: number;
}

/**
 * One storage area: values are copies, as JSON carries them; one write is atomic and, in Chromium, no write and no
 * event for an equal value (browser-behaviour.md 4.1). What a read gives is frozen: changing it would throw.
 */
export class StorageArea {
  readonly #values = new Map<string, unknown>();
  readonly #quota: Quota;
  readonly #onChange: (changes: Changes) => void;

  constructor(quota: Quota, onChange: (changes: Changes) => void) {
    this.#quota = quota;
    this.#onChange = onChange;
  }

  get keys(): string[] {
    return [...this.#values.keys()];
  }

  /** Whether a key is of a kind. */
  hasKey(isWanted: (key: string) => boolean): boolean {
    for (const key of this.#values.keys()) if (isWanted(key)) return true;
    return false;
  }

  /** All values, each as JSON. */
  get texts(): Map<string, string> {
    return new Map([...this.#values].map(([key, value]) => [key, textOf(value) ?? '']));
  }

  get(keys: string | readonly string[] | null): Record<string, unknown> {
    const wanted = keys === null ? this.keys : typeof keys === 'string' ? [keys] : keys;
    const found: Record<string, unknown> = emptyFor(wanted);
    for (const key of wanted) {
      const value = this.#values.get(key);
      if (value !== undefined) found[key] = value;
    }
    return found;
  }

  set(values: Readonly<Record<string, unknown>>): void {
    const written: Written[] = [];
    for (const key of Object.keys(values)) {
      const value = carried(values[key]);
      if (value !== undefined) written.push([key, value]);
    }
    this.#fits(written);
    this.#change(written.filter(([key, value]) => !isSame(value, this.#values.get(key))));
  }

  remove(keys: string | readonly string[]): void {
    const gone = (typeof keys === 'string' ? [keys] : keys).filter((key) => this.#values.has(key));
    this.#change(gone.map((key) => [key, undefined]));
  }

  clear(): void {
    this.remove(this.keys);
  }

  /** Changes a value with nobody told: a disk that goes bad, or the simulator's own bookkeeping. */
  tamper(key: string, value: unknown): void {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, frozen(value));
  }

  wipe(): void {
    this.#values.clear();
  }

  bytesWith(written: readonly Written[]): number {
    const all = new Map([...this.#values, ...written]);
    return [...all].reduce((sum, [key, value]) => sum + bytesOf(key, value), 0);
  }

  /** @throws when there is no room. */
  #fits(written: readonly Written[]): void {
    const { total, perItem } = this.#quota;
    if (total === Number.POSITIVE_INFINITY) return;
    if (written.some(([key, value]) => bytesOf(key, value) > perItem)) {
      throw new Error('Resource::kQuotaBytesPerItem quota exceeded');
    }
    if (this.bytesWith(written) > total) throw new Error('Resource::kQuotaBytes quota exceeded');
  }

  #change(written: readonly Written[]): void {
    if (written.length === 0) return;
    const changes: Changes = emptyFor(written.map(([key]) => key));
    for (const [key, newValue] of written) {
      const change: Changes[string] = {};
      const oldValue = this.#values.get(key);
      if (oldValue !== undefined) change.oldValue = oldValue;
      if (newValue === undefined) this.#values.delete(key);
      else {
        this.#values.set(key, newValue);
        change.newValue = newValue;
      }
      changes[key] = change;
    }
    this.#onChange(changes);
  }
}

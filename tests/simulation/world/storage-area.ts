import { carried, frozen, textOf } from './frozen.ts';

/** The changes of one write, as `storage.onChanged` tells them. */
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** A value to be written, with its text as JSON; without one it is removed. */
interface Written {
  readonly key: string;
  readonly value: unknown;
  readonly text: string | undefined;
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
  readonly texts = new Map<string, string>();
  readonly #values = new Map<string, unknown>();
  readonly #quota: Quota;
  readonly #onChange: (changes: Changes) => void;

  constructor(quota: Quota, onChange: (changes: Changes) => void) {
    this.#quota = quota;
    this.#onChange = onChange;
  }

  get(keys: string | readonly string[] | null): Record<string, unknown> {
    const wanted = keys === null ? [...this.texts.keys()] : typeof keys === 'string' ? [keys] : keys;
    const found: Record<string, unknown> = {};
    for (const key of wanted) if (this.#values.has(key)) found[key] = this.#values.get(key);
    return found;
  }

  set(values: Readonly<Record<string, unknown>>): void {
    const written: Written[] = Object.entries(values).map(([key, value]) => ({ key, value, text: textOf(value) }));
    for (const { key, text } of written) {
      if (key.length + (text?.length ?? 0) > this.#quota.perItem) {
        throw new Error('Resource::kQuotaBytesPerItem quota exceeded');
      }
    }
    if (this.#quota.total < Number.POSITIVE_INFINITY && this.bytesWith(written) > this.#quota.total) {
      throw new Error('Resource::kQuotaBytes quota exceeded');
    }
    this.#change(written.filter(({ key, text }) => text !== undefined && this.texts.get(key) !== text));
  }

  remove(keys: string | readonly string[]): void {
    const gone = (typeof keys === 'string' ? [keys] : keys).filter((key) => this.texts.has(key));
    this.#change(gone.map((key) => ({ key, value: undefined, text: undefined })));
  }

  clear(): void {
    this.remove([...this.texts.keys()]);
  }

  /** Changes a value with nobody told: a disk that goes bad, or the simulator's own bookkeeping. */
  tamper(key: string, value: unknown): void {
    const text = textOf(value);
    if (text === undefined) {
      this.#values.delete(key);
      this.texts.delete(key);
      return;
    }
    this.#values.set(key, frozen(value));
    this.texts.set(key, text);
  }

  wipe(): void {
    this.texts.clear();
    this.#values.clear();
  }

  bytesWith(written: readonly Written[]): number {
    const all = new Map<string, string | undefined>(this.texts);
    for (const { key, text } of written) all.set(key, text);
    return [...all].reduce((sum, [key, text]) => sum + key.length + (text?.length ?? 0), 0);
  }

  #change(written: readonly Written[]): void {
    if (written.length === 0) return;
    const changes: Changes = {};
    for (const { key, value, text } of written) {
      const change: Changes[string] = {};
      if (this.#values.has(key)) change.oldValue = this.#values.get(key);
      if (text === undefined) {
        this.texts.delete(key);
        this.#values.delete(key);
      } else {
        change.newValue = carried(value);
        this.texts.set(key, text);
        this.#values.set(key, change.newValue);
      }
      changes[key] = change;
    }
    this.#onChange(changes);
  }
}

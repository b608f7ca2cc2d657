import { keepFew } from './keep-few.ts';

/**
 * Copies that JSON could have made, frozen through and through. Those of the worlds that run, and of some more: one that
 * is not known any more is copied anew. To hold them weakly would slow down every collection of young objects.
 */
const copies = new Map<object, object>();
const keptCopies = 10_000;

/** Values that cannot change, as JSON; each is written out once. */
const texts = new WeakMap<object, string>();

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a value cannot change any more. Nobody here freezes one without all that it holds. */
export function isFrozen(value: unknown): value is object {
  return isObject(value) && Object.isFrozen(value);
}

/** The value, frozen with all that it holds: changing any of it would throw. */
export function frozen<T>(value: T): T {
  if (!isObject(value) || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** The value as JSON; `undefined` for what JSON does not carry. */
export function textOf(value: unknown): string | undefined {
  if (!isFrozen(value)) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  if (text !== undefined) texts.set(value, text);
  return text;
}

/** A frozen copy of the value, as JSON carries it: what a storage area gives back. `undefined` when it carries nothing. */
export function carried(value: unknown): unknown {
  if (!isObject(value)) return plain(value);
  if (copies.has(value)) return value;
  const copy = Array.isArray(value) ? value.map((one) => carried(one) ?? null) : copyOf(value);
  return isObject(copy) ? keepFew(copies, keptCopies, copy, Object.freeze(copy)) : copy;
}

/** Whether two values say the same, as JSON carries them: the parts that they share are not looked into. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const isOwn = (key: string) => isSame((one as Fields)[key], (other as Fields)[key]);
  return keys.length === Object.keys(other).length && keys.every(isOwn);
}

/** What is no object, as JSON has it: no number is `null`, zero has no sign, and a function is nothing at all. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

function copyOf(value: object): unknown {
  if ('toJSON' in value && typeof value.toJSON === 'function') return carried(value.toJSON());
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const own = carried((value as Fields)[key]);
    if (own !== undefined) copy[key] = own;
  }
  return copy;
}

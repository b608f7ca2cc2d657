/** What is frozen through and through, with its text as JSON once that was asked for. */
const texts = new WeakMap<object, string | undefined>();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The value, frozen with all that it holds: changing any of it would throw. */
export function frozen<T>(value: T): T {
  if (!isObject(value) || texts.has(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  texts.set(Object.freeze(value), undefined);
  return value;
}

/** Whether a value cannot change any more, with all that it holds. */
export function isFrozen(value: unknown): value is object {
  return isObject(value) && texts.has(value);
}

/** The value as JSON; `undefined` for what JSON does not carry. What cannot change is written out once. */
export function textOf(value: unknown): string | undefined {
  if (!isFrozen(value)) return JSON.stringify(value);
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}

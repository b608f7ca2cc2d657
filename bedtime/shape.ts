/** Tells whether a raw value is what it should be. */
export type Test<T> = (value: unknown) => value is T;

/** What a test lets pass. */
export type Passed<Of> = Of extends Test<infer T> ? T : never;

type Tests = Readonly<Record<string, Test<unknown>>>;
type MaybeAbsent<Of extends Tests> = {
  [Name in keyof Of]: undefined extends Passed<Of[Name]> ? Name : never;
}[keyof Of];

/** A record of which each value passes the test of its name. */
type Tested<Of extends Tests> = { [Name in Exclude<keyof Of, MaybeAbsent<Of>>]: Passed<Of[Name]> } & {
  [Name in MaybeAbsent<Of>]?: Passed<Of[Name]>;
};

/** Whether a value is text, the empty one too. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A value with fields of any name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a record: no list, no text, not nothing. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tests for one of these words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Test<Word> {
  return (value): value is Word => words.includes(value as Word);
}

/** Tests for what passes `test`, or is not there. */
export function maybe<T>(test: Test<T>): Test<T | undefined> {
  return (value): value is T | undefined => value === undefined || test(value);
}

/** Tests for a list of values that all pass. */
export function listOf<T>(test: Test<T>): Test<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(test);
}

/** Tests for a record of which each named value passes its test; what else is in it is left alone. */
export function recordOf<Of extends Tests>(tests: Of): Test<Tested<Of>> {
  return (value): value is Tested<Of> =>
    isRecord(value) && Object.entries(tests).every(([name, test]) => test(value[name]));
}

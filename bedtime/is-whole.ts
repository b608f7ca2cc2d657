/** Whether a value is a whole number within bounds, both ends included, and none that is too large to be told exactly. */
export function isWhole(value: unknown, min: number, max = Number.POSITIVE_INFINITY): value is number {
  return Number.isSafeInteger(value) && min <= (value as number) && (value as number) <= max;
}

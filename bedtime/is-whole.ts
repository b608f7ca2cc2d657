/** Whether a value is a whole number within bounds, both ends included. */
export function isWhole(value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && Number.isInteger(value) && min <= value && value <= max;
}

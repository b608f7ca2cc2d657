/** How snoozes go: each of the same length in minutes, or shorter each time; and how many a night has. */
export interface SnoozeRules {
  readonly minutes: number;
  readonly limit: number;
  readonly lengths: 'shrinking' | 'fixed';
}

/** The lengths of shrinking snoozes, in minutes; the last one stays. */
const shrinking = [15, 10, 5] as const;

/** How long the next snooze is, in minutes, after `taken` ones; `undefined` when none is left. */
export function nextSnoozeMinutes({ minutes, limit, lengths }: SnoozeRules, taken: number): number | undefined {
  if (taken >= limit) return undefined;
  return lengths === 'fixed' ? minutes : (shrinking[taken] ?? shrinking.at(-1));
}

import { isClockTime } from '../../bedtime/clock-time.ts';

/** Why a time cannot be stored: there is none, or it is also the other end of the night. */
export type TimeProblem = 'missing' | 'same';

/**
 * What keeps a bedtime or a wake time from being stored; `undefined` when nothing does. Only the impossible is
 * refused: however short or long a night is, the person knows best.
 */
export function timeProblem(text: string, otherEnd: string): TimeProblem | undefined {
  if (!isClockTime(text)) return 'missing';
  return text === otherEnd ? 'same' : undefined;
}

import { recall, remember } from './page-memory.ts';

/** What the next page can know before its first paint, when nothing but the pages' own memory can be read at once. */
export interface FirstLook {
  readonly look: string;
  /** The dark hours of the next nights, from and until, in epoch milliseconds; none where the look does not change. */
  readonly nights: readonly (readonly [from: number, until: number])[];
}

const key = 'look';

/** Gives the page a look. */
export function wear(look: string): void {
  document.documentElement.dataset['theme'] = look;
}

/** Keeps what the next page needs. */
export function rememberLook(first: FirstLook): void {
  remember(key, first);
}

/** The look at `now`, in epoch milliseconds. */
export function lookAt({ look, nights }: FirstLook, now: number): string {
  return nights.some(([from, until]) => from <= now && now < until) ? 'night' : look;
}

/** The look to start with at `now`, in epoch milliseconds; the system's when nothing is known. Never throws. */
export function firstLook(now: number): string {
  try {
    return lookAt(recall(key) as FirstLook, now);
  } catch {
    return 'system';
  }
}

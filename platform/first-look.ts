/** What the next page can know before its first paint, when nothing but `localStorage` can be read at once. */
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

/** Keeps what the next page needs. It is a convenience: where it cannot be kept, pages start as the system is. */
export function rememberLook(first: FirstLook): void {
  try {
    localStorage.setItem(key, JSON.stringify(first));
  } catch (error) {
    console.warn('Slaapwel: the look was not kept', error);
  }
}

/** The look at `now`, in epoch milliseconds. */
export function lookAt({ look, nights }: FirstLook, now: number): string {
  return nights.some(([from, until]) => from <= now && now < until) ? 'night' : look;
}

/** The look to start with at `now`, in epoch milliseconds; the system's when nothing is known. Never throws. */
export function firstLook(now: number): string {
  try {
    return lookAt(JSON.parse(localStorage.getItem(key) ?? ''), now);
  } catch {
    return 'system';
  }
}

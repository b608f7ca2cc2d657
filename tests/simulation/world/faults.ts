/** How a call of the browser goes wrong. */
export type Fate =
  /** It rejects with this message, having done nothing. */
  | { readonly how: 'rejects'; readonly message: string }
  /** It is done, and the answer comes this much later, in milliseconds. */
  | { readonly how: 'late'; readonly ms: number }
  /** It is not done, and says so only after this many milliseconds: storage that hangs. */
  | { readonly how: 'hangs'; readonly ms: number }
  /** It is not done before this many milliseconds, when nobody expects it any more. */
  | { readonly how: 'lands'; readonly ms: number }
  /** It answers `undefined` instead of a value: storage at a browser's start (privacybadger#2980). */
  | { readonly how: 'empty' };

/** Calls that will go wrong: those whose name starts with `call`, the next `count` of them, until an instant. */
export interface Fault {
  readonly call: string;
  readonly fate: Fate;
  readonly until: number;
  count: number;
}

/** How long, in milliseconds, a call that was made to hang may be waited for, and what waits for it in turn. */
const aftermath = 150_000;

/** The faults that wait for their calls on one device. */
export class Faults {
  #armed: Fault[] = [];
  #until = Number.NEGATIVE_INFINITY;

  arm(fault: Fault): void {
    this.#armed.push(fault);
    this.#until = Math.max(this.#until, fault.until + ('ms' in fault.fate ? fault.fate.ms : 0));
  }

  /** Something else than a call of these was made to go wrong. */
  happened(now: number): void {
    this.#until = Math.max(this.#until, now);
  }

  /** Whether any call was made to go wrong in so many milliseconds before an instant, and may not be done with. */
  wereArmed(now: number, ms = aftermath): boolean {
    return now <= this.#until + ms;
  }

  /** Whether calls of this name (or, without one, any) may go wrong at an instant. */
  isArmed(now: number, call = ''): boolean {
    if (this.#armed.length === 0) return false;
    this.#armed = this.#armed.filter(({ until, count }) => until > now && count > 0);
    return this.#armed.some((fault) => call.startsWith(fault.call) || fault.call.startsWith(call));
  }

  /** What becomes of a call now; `undefined` when nothing is wrong with it. */
  fateOf(call: string, now: number): Fate | undefined {
    if (!this.isArmed(now)) return undefined;
    const fault = this.#armed.find((armed) => call.startsWith(armed.call));
    if (!fault) return undefined;
    fault.count -= 1;
    return fault.fate;
  }
}

import type { After } from '../../platform/timer.ts';

/** A timer whose time passes when the test says so. */
export class FakeTimer {
  #now = 0;
  #waiting: { at: number; work: () => unknown }[] = [];

  after: After = (milliseconds, work) => {
    const wait = { at: this.#now + milliseconds, work };
    this.#waiting.push(wait);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== wait);
    };
  };

  /** Lets so many milliseconds pass, and does what they bring, in order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = next.at;
      next.work();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.#now = end;
  }
}

/** Something that will happen at an instant of true time, in milliseconds since 1970. */
export interface Planned {
  readonly at: number;
  readonly order: number;
  /** An alarm, which may turn out to be left out. */
  readonly isBeat: boolean;
  /** `undefined` once it was called off. */
  run: (() => void) | undefined;
}

const isBefore = (a: Planned, b: Planned) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** What is going to happen, soonest first; what was planned for one instant happens in the order it was planned. */
export class EventQueue {
  readonly #heap: Planned[] = [];
  #count = 0;

  plan(at: number, run: () => void, isBeat = false): Planned {
    const planned: Planned = { at, order: this.#count++, isBeat, run };
    const heap = this.#heap;
    let child = heap.push(planned) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = heap[parent] as Planned;
      if (!isBefore(planned, above)) break;
      heap[child] = above;
      child = parent;
    }
    heap[child] = planned;
    return planned;
  }

  /** Calls something off. What stands last is taken out at once: most timers are called off before anything else. */
  callOff(planned: Planned): void {
    planned.run = undefined;
    for (let last = this.#heap.at(-1); last && !last.run; last = this.#heap.at(-1)) this.#heap.pop();
  }

  /** The next thing that was not called off, taken out. */
  next(): Planned | undefined {
    let first = this.#take();
    while (first && !first.run) first = this.#take();
    return first;
  }

  #take(): Planned | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      const right = heap[child + 1];
      if (right && isBefore(right, heap[child] as Planned)) child += 1;
      const below = heap[child];
      if (!below || !isBefore(below, last)) break;
      heap[hole] = below;
      hole = child;
    }
    heap[hole] = last;
    return first;
  }
}

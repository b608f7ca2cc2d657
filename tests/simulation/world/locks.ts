import type { Context } from './context.ts';

interface Request {
  readonly context: Context;
  readonly name: string;
  readonly isShared: boolean;
  /** True time at which it was granted, in milliseconds. */
  since: number;
  readonly grant: () => void;
}

/** What a lock is asked for with. */
interface LockOptions {
  readonly signal?: AbortSignal;
  readonly mode?: 'exclusive' | 'shared';
}

/**
 * `navigator.locks` of one device: shared by its pages and worker, freed when their holder dies (browser-behaviour.md
 * 2, measured in e6); first come, first served, also where some would share a lock.
 */
export class Locks {
  #queue: Request[] = [];
  #held: Request[] = [];
  #waiting: { readonly name: string; readonly run: () => void }[] = [];

  request<T>(context: Context, name: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!context.isAlive) return;
      const grant = () => {
        const done = (settle: () => void) => {
          this.#held = this.#held.filter((holder) => holder !== request);
          if (context.isAlive) settle();
          this.#pump();
        };
        Promise.resolve()
          .then(() => (context.isAlive ? work() : undefined))
          .then(
            (value) => done(() => resolve(value as T)),
            (error) => done(() => reject(error)),
          );
      };
      const request: Request = { context, name, isShared: options.mode === 'shared', since: 0, grant };
      this.#queue.push(request);
      this.#pump();
      // Nearly always it is free.
      if (!this.#queue.includes(request)) return;
      options.signal?.addEventListener('abort', () => {
        const left = this.#queue.filter((other) => other !== request);
        if (left.length === this.#queue.length) return;
        this.#queue = left;
        if (context.isAlive) reject(new DOMException('The request was aborted.', 'AbortError'));
      });
    });
  }

  /** Frees what a context that ended held and waited for. */
  release(context: Context): void {
    this.#queue = this.#queue.filter((request) => request.context !== context);
    this.#held = this.#held.filter((request) => request.context !== context);
    this.#pump();
  }

  /** Since when a page or worker that runs our code holds a lock; true time, in milliseconds. */
  heldSince(name: string): number | undefined {
    return this.#held.find((holder) => holder.name === name && holder.context.engine)?.since;
  }

  /** The same of whoever holds it, a page that does nothing but hang among them. */
  heldByAnySince(name: string): number | undefined {
    return this.#held.find((holder) => holder.name === name)?.since;
  }

  /** Runs something once nobody holds a lock any more. */
  onceFree(name: string, run: () => void): void {
    this.#waiting.push({ name, run });
  }

  #pump(): void {
    const waiting: Request[] = [];
    const queue = this.#queue;
    this.#queue = waiting;
    for (const request of queue) {
      const { name, isShared } = request;
      const isFree = this.#held.every((holder) => holder.name !== name || (isShared && holder.isShared));
      if (!isFree || waiting.some((other) => other.name === name)) {
        waiting.push(request);
        continue;
      }
      this.#held.push(request);
      request.since = request.context.device.world.now;
      request.context.device.world.isBusy = true;
      request.grant();
    }
    if (this.#waiting.length === 0) return;
    const isHeld = ({ name }: { readonly name: string }) => this.#held.some((holder) => holder.name === name);
    const free = this.#waiting.filter((one) => !isHeld(one));
    this.#waiting = this.#waiting.filter(isHeld);
    for (const { run } of free) run();
  }
}

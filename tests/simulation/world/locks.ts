import type { Context } from './context.ts';

interface Request {
  readonly context: Context;
  readonly name: string;
  readonly grant: () => void;
}

/**
 * `navigator.locks` of one device: shared by its pages and worker, freed when their holder dies (browser-behaviour.md
 * 2, measured in e6).
 */
export class Locks {
  #queue: Request[] = [];
  readonly #held = new Map<string, Request>();

  request<T>(context: Context, name: string, options: { signal?: AbortSignal }, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!context.isAlive) return;
      const grant = () => {
        const done = (settle: () => void) => {
          if (this.#held.get(name) === request) this.#held.delete(name);
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
      const request: Request = { context, name, grant };
      this.#queue.push(request);
      options.signal?.addEventListener('abort', () => {
        const left = this.#queue.filter((other) => other !== request);
        if (left.length === this.#queue.length) return;
        this.#queue = left;
        if (context.isAlive) reject(new DOMException('The request was aborted.', 'AbortError'));
      });
      this.#pump();
    });
  }

  /** Frees what a context that ended held and waited for. */
  release(context: Context): void {
    this.#queue = this.#queue.filter((request) => request.context !== context);
    for (const [name, { context: holder }] of this.#held) if (holder === context) this.#held.delete(name);
    this.#pump();
  }

  #pump(): void {
    for (const request of [...this.#queue]) {
      if (this.#held.has(request.name)) continue;
      this.#held.set(request.name, request);
      this.#queue.splice(this.#queue.indexOf(request), 1);
      request.context.device.world.isBusy = true;
      request.grant();
    }
  }
}

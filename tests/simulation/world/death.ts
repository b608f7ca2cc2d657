import type { Context } from './context.ts';
import type { Device } from './device.ts';
import { heartbeatOf } from './heartbeat.ts';

/** A worker's death that waits for its moment: between any two awaits (browser-behaviour.md 2). */
export class Death {
  /** After so many calls of the worker; before the last of them is done, or after it. */
  waits: { calls: number; afterIt: boolean } | undefined;
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  comesBefore(context: Context, call: string): boolean {
    if (!this.waits || context.kind !== 'worker') return false;
    this.waits.calls -= 1;
    return this.waits.calls <= 0 && !this.waits.afterIt && this.#comes(context, `killed before ${call}`);
  }

  comesAfter(context: Context, call: string): boolean {
    if (!this.waits || context.kind !== 'worker') return !context.isAlive;
    return this.waits.calls <= 0 && this.waits.afterIt && this.#comes(context, `killed after ${call}`);
  }

  #comes(context: Context, how: string): boolean {
    this.waits = undefined;
    this.#device.world.count('worker killed');
    this.#device.witness?.disturbed(how, heartbeatOf(this.#device) + 60_000);
    context.end(how);
    return true;
  }
}

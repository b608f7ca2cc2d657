import type { Device } from '../world/device.ts';
import { type Facts, factsOf, never } from './facts.ts';
import type { Memory } from './memory.ts';

const hour = 3_600_000;
/** After a longer gap than this nothing is settled: nobody asks what was missed during a long holiday. */
const longest = 14 * 24 * hour;

/** How long, in milliseconds, a slow machine may take to write down what has become true. */
const writing = 5_000;

/** Whether a night has come to an end other than a miss: an answer that stands, or a nudge that was given. */
const hasEnd = ({ finished, started, given }: Facts) => finished || started || given.length > 0;

/** Sees to it that each night that ended has come to exactly one end (I1), and that a miss says why (I8). */
export class SettledNights {
  readonly #device: Device;
  readonly #memory: Memory;
  /** The newest tick's wall time, and the true time of it. */
  #settledTo: number | undefined;
  #trueThen = 0;

  constructor(device: Device, memory: Memory) {
    this.#device = device;
    this.#memory = memory;
  }

  /** A tick at this wall time, in milliseconds, has come through. */
  settle(wall: number): void {
    const { now } = this.#device.world;
    const from = this.#settledTo;
    const hasJumped = Math.abs(now - this.#trueThen - (wall - (from ?? wall))) > 60_000;
    this.#settledTo = wall;
    this.#trueThen = now;
    if (from === undefined || wall <= from || hasJumped || wall - from > longest) return;
    const { calendar } = this.#memory;
    const back = Math.ceil((wall - from) / (24 * hour)) + 2;
    for (const night of calendar.around(wall, back, 0)) {
      const end = calendar.endOf(night);
      if (end <= from || end > wall) continue;
      this.#device.world.nights += 1;
      const begins = Math.min(night.windDownAt, night.bedtimeAt) - 2 * hour;
      if (this.#memory.replannedAt > now - (wall - begins)) continue;
      this.#check(night.night, end);
    }
  }

  /** What was settled, and until when, is not known any more. */
  forgets(): void {
    this.#settledTo = undefined;
  }

  #check(night: string, end: number): void {
    const ledger = this.#memory.ledger(night);
    const facts = this.#memory.factsOn(night);
    const { missedBedtimeAt } = facts;
    // An answer that is taken back as the night ends, by a popup that was open then: the night has ended by that answer,
    // unless a tick was quick enough to say that it was missed.
    const inTime = ledger.filter(({ kind, at }) => kind !== 'restored' || Date.parse(at) < end - writing);
    const hasCome = hasEnd(facts) || (missedBedtimeAt === never && hasEnd(factsOf(inTime)));
    // What another machine tells, or an answer in the last seconds, may be written when the night was given up.
    const here = ledger.find(({ kind, stage }) => kind === 'missed' && stage === 'bedtime')?.device;
    const before = factsOf(
      ledger.filter(({ device, at }) => device === here && Date.parse(at) <= missedBedtimeAt - writing),
    );
    // Nor does a night count as missed that was given up before its end by the clock of another zone.
    const isMissed = hasCome ? missedBedtimeAt >= end && hasEnd(before) : missedBedtimeAt > never;
    const count = [hasCome, isMissed].filter(Boolean).length;
    // A nudge whose record hangs may be written down when the night was given up by what was written then.
    const mayHang = this.#device.faults.wereArmed(this.#device.world.now);
    if (count === 1 || (count === 2 && mayHang)) return;
    const kinds = ledger.map(({ kind }) => kind);
    this.#device.violates('I1 one end for each night', `${night} has ${count}: ${kinds.join(' ')}`);
  }
}

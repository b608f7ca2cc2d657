import type { RawEntry } from './facts.ts';
import type { Memory } from './memory.ts';
import type { Obligation } from './obligation.ts';

/** From this many milliseconds on a nudge is late and says so (I4), with a second on either side. */
const lateAfter = 120_000;

/** Holds a new entry of a night's ledger to what really happened. */
export function checkRecord(
  entry: RawEntry,
  night: string,
  owed: Obligation | undefined,
  memory: Memory,
  appeared: ReadonlyMap<string, unknown>,
  isDisturbed: boolean,
): void {
  const { device } = memory;
  if (entry.kind === 'missed') {
    device.world.count(`missed: ${entry.cause}`, true);
    if (!entry.cause) device.violates('I8 every miss has a reason', night);
    const given = memory.factsOn(night).given.some(({ stage }) => stage === entry.stage);
    if (given && memory.isSettled(night, 3_600_000)) {
      device.violates('I1 one end for each night', `${entry.stage} of ${night} is both shown and missed`);
    }
  }
  if (entry.kind !== 'shown') return;
  const id = `nudge/${night}/${entry.stage}/${entry.turn}`;
  if (entry.channel === 'badge') device.world.count('badge in its stead', true);
  if (entry.channel === 'notification' && !appeared.has(id)) {
    device.violates('what is recorded as shown was shown', id);
  }
  if (!owed || owed.night.night !== night || owed.stage !== entry.stage || !memory.isSettled(night, 60_000)) return;
  if (Date.parse(entry.at) < device.wall - 60_000) return;
  // What the browser session remembers of a lost ledger is written again with its own instant.
  const late = Date.parse(entry.at) - owed.at;
  if (entry.lateMinutes) device.world.count('late', true);
  if (late > lateAfter + 5_000 && !entry.lateMinutes && !isDisturbed) {
    device.violates('I4 what is late says so', `${id} is ${Math.round(late / 1_000)} s late`);
  }
  if (late < lateAfter - 1_000 && entry.lateMinutes && !isDisturbed) {
    device.violates('I4 what is in time does not apologise', `${id}: ${entry.lateMinutes} min`);
  }
}

import { earlier } from '../bedtime/instant.ts';
import { merged } from '../bedtime/ledger.ts';
import { parseNudgeId } from '../bedtime/nudge-id.ts';
import type { Pulse } from '../bedtime/pulse.ts';
import { beatEvery, wakeAt } from '../platform/alarms.ts';
import { listNotices, withdrawNotice } from '../platform/notifications.ts';
import { writeKeys } from '../platform/storage.ts';
import { paintToolbar } from '../platform/toolbar.ts';
import { ledgerStore } from '../state/ledger-store.ts';
import { pulseKey } from '../state/pulse-store.ts';
import { attempt, type Trouble } from './attempt.ts';
import { type Evening, runningKey } from './evening.ts';
import { showNudge } from './show-nudge.ts';
import { whyLine } from './why-line.ts';

/** Takes every nudge off the screen but those that still have a meaning. */
async function withdrawAllBut(kept: readonly (string | undefined)[]): Promise<void> {
  const stale = (await listNotices()).filter((id) => parseNudgeId(id) && !kept.includes(id));
  await Promise.all(stale.map(withdrawNotice));
}

/** Leaves the mark by which the next tick can tell what happened in between. */
async function leaveMark({ now, zone, decision }: Evening): Promise<void> {
  const beat = now.add({ minutes: decision.heartbeatMinutes });
  const pulse: Pulse = { at: now.toString(), nextBy: earlier(beat, decision.askAgainAt).toString(), zone };
  await writeKeys({ [pulseKey]: pulse });
  await writeKeys({ [runningKey]: true }, 'session');
}

/**
 * Does what was decided. The alarms come first: whatever fails or dies after them is done by the tick that they
 * bring. What was missed is written before the mark that says how far we have settled.
 * @returns what went wrong; never rejects.
 */
export async function perform(evening: Evening): Promise<Trouble[]> {
  const { decision, now, zone, language } = evening;
  const troubles: Trouble[] = [];
  const step = (name: string, work: () => Promise<unknown>) => attempt(name, troubles, work);
  await step('setting the alarm', () => wakeAt(decision.askAgainAt));
  await step('setting the heartbeat', () => beatEvery(decision.heartbeatMinutes));
  for (const { night, entry } of decision.record) {
    await step('writing the ledger', () => ledgerStore(night).update((ledger) => merged(ledger, [entry])));
  }
  const { show } = decision;
  if (show) await step('giving the nudge', () => showNudge(show, evening));
  await step('withdrawing nudges', () => withdrawAllBut([decision.keep, show?.id]));
  await step('painting the toolbar', () => paintToolbar(decision.badge, whyLine(decision.why, now, zone, language)));
  if (troubles.length === 0) await step('leaving the mark', () => leaveMark(evening));
  return troubles;
}

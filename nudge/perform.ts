import { earlier } from '../bedtime/instant.ts';
import { added } from '../bedtime/ledger.ts';
import { parseNudgeId } from '../bedtime/nudge-id.ts';
import type { Pulse } from '../bedtime/pulse.ts';
import { beatEvery, wakeAt } from '../platform/alarms.ts';
import { listNotices, withdrawNotice } from '../platform/notifications.ts';
import { writeKeys } from '../platform/storage.ts';
import { type IconTime, paintToolbar } from '../platform/toolbar.ts';
import { ledgerStore } from '../state/ledger-store.ts';
import { pulseKey } from '../state/pulse-store.ts';
import { attempt, type Step, type Trouble } from './attempt.ts';
import { dressIcon } from './dress-icon.ts';
import { type Evening, knowsAll, knowsSettings, readEvening } from './evening.ts';
import { isNight } from './is-night.ts';
import { remember } from './session.ts';
import { showNudge } from './show-nudge.ts';
import { whyLine } from './why-line.ts';

/**
 * Takes every nudge off the screen that has no meaning any more. Another page or worker may have given one since this
 * tick has read: what is known once it is seen has the last word.
 */
async function withdrawStale({ decision: { keep } }: Evening): Promise<void> {
  const stale = (await listNotices()).filter((id) => parseNudgeId(id) && !keep.includes(id));
  if (stale.length === 0) return;
  const latest = await readEvening();
  const isStale = (id: string) => !latest.decision.keep.includes(id);
  if (knowsAll(latest)) await Promise.all(stale.filter(isStale).map(withdrawNotice));
}

/** Leaves the mark by which the next tick can tell what happened in between. */
async function leaveMark(evening: Evening, icon: IconTime | undefined): Promise<void> {
  const { now, zone, decision, beforeLeap } = evening;
  const beat = now.add({ minutes: decision.heartbeatMinutes });
  const nextBy = earlier(beat, decision.askAgainAt).toString();
  const pulse: Pulse = { at: now.toString(), nextBy, zone, ...(beforeLeap && { before: beforeLeap }) };
  await writeKeys({ [pulseKey]: pulse });
  await remember(evening.session, { settings: knowsSettings(evening) ? evening.settings : undefined, icon });
}

/**
 * Does what was decided. The alarms come first: whatever fails or dies after them is done by the tick that they
 * bring. What was missed is written before the mark that says how far we have settled.
 * @returns what went wrong; never rejects.
 */
export async function perform(evening: Evening): Promise<Trouble[]> {
  const { decision, now, zone, language, reach } = evening;
  const troubles: Trouble[] = [];
  const step = (name: Step, work: () => Promise<unknown>) => attempt(name, troubles, work, undefined);
  await Promise.all([
    step('alarm', () => wakeAt(decision.askAgainAt)),
    // What was decided upon defaults, since something could not be read, is looked at again within a minute.
    step('alarm', () => beatEvery(evening.troubles.length > 0 ? 1 : decision.heartbeatMinutes)),
  ]);
  for (const { night, entry } of decision.record) {
    await step('ledger', () => ledgerStore(night).update((ledger) => added(ledger, [entry])));
  }
  const { show } = decision;
  if (show) await step('nudge', () => showNudge(show, evening));
  const title = whyLine(decision.why, now, zone, language);
  const [icon] = await Promise.all([
    dressIcon(evening, isNight(evening)),
    step('nudge', () => withdrawStale(evening)),
    step('toolbar', () => paintToolbar(decision.badge, title, reach !== 'good')),
  ]);
  if (!troubles.some((trouble) => trouble.step === 'ledger')) await step('ledger', () => leaveMark(evening, icon));
  return troubles;
}

import { earlier } from '../bedtime/instant.ts';
import { parseNudgeId } from '../bedtime/nudge-id.ts';
import type { Pulse } from '../bedtime/pulse.ts';
import { listNotices, withdrawNotice } from '../platform/notifications.ts';
import { writeKeys } from '../platform/storage.ts';
import { type Dress, paintToolbar } from '../platform/toolbar.ts';
import { pulseKey } from '../state/pulse-store.ts';
import { attempt, type Step, type Trouble } from './attempt.ts';
import { dressButton } from './dress-button.ts';
import { type Evening, knowsAll, knowsSettings, readEvening } from './evening.ts';
import { isNight } from './is-night.ts';
import { remember } from './session.ts';
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
async function leaveMark(evening: Evening, dress: Dress | undefined): Promise<void> {
  const { now, zone, decision, beforeLeap } = evening;
  const beat = now.add({ minutes: decision.heartbeatMinutes });
  const nextBy = earlier(beat, decision.askAgainAt).toString();
  const pulse: Pulse = { at: now.toString(), nextBy, zone, ...(beforeLeap && { before: beforeLeap }) };
  await writeKeys({ [pulseKey]: pulse });
  await remember(evening.session, { settings: knowsSettings(evening) ? evening.settings : undefined, dress });
}

/**
 * Makes everything that is seen of an evening what it is to be: the toolbar button, and which nudges stay on the screen.
 * Then it leaves the mark that says how far we have settled.
 * @param isRecorded whether all that was missed is written; otherwise no mark is left, and the next tick tries again.
 * @returns what went wrong; never rejects.
 */
export async function tidyUp(evening: Evening, isRecorded: boolean): Promise<Trouble[]> {
  const { decision, now, zone, language } = evening;
  const troubles: Trouble[] = [];
  const step = (name: Step, work: () => Promise<unknown>) => attempt(name, troubles, work);
  const [dress] = await Promise.all([
    dressButton(evening, isNight(evening)),
    step('nudge', () => withdrawStale(evening)),
    step('toolbar', () => paintToolbar(decision.badge, whyLine(decision.why, now, zone, language))),
  ]);
  // What is due is being given by another, or could not be given: the next tick has to know since when nobody ran.
  if (isRecorded && !decision.keep[1]) await step('ledger', () => leaveMark(evening, dress));
  return troubles;
}

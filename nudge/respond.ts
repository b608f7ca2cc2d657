import { type NudgeKey, parseNudgeId } from '../bedtime/nudge-id.ts';
import { withdrawNotice } from '../platform/notifications.ts';
import { openPage } from '../platform/pages.ts';
import { openPopup } from '../platform/toolbar.ts';
import { markReached, record } from './answer.ts';
import { readEvening } from './evening.ts';
import { performAct } from './perform-act.ts';
import { tick } from './tick.ts';

/** The order of a notification's buttons. Good night is always there, so it comes first. */
const noticeButtons = { goodNight: 0, snooze: 1 } as const;

/** Shows the popup: as such where the browser allows it, otherwise in a tab. @throws when neither can be opened. */
async function openPopupOrTab(): Promise<void> {
  await openPopup().catch(() => openPage('popup.html'));
}

/** Snoozes if tonight has a snooze left; otherwise shows the popup, where it says why not. */
async function snoozeOrExplain(night?: NudgeKey['night']): Promise<void> {
  const evening = await readEvening();
  const isTonight = !night || evening.decision.night?.night === night;
  const isSnoozed = isTonight && (await performAct('snooze', evening));
  if (!isSnoozed) await openPopupOrTab();
}

/** The person clicked a notification, or one of its buttons. @throws when the answer could not be stored. */
export async function respondToNotice(id: string, button?: number): Promise<void> {
  const nudge = parseNudgeId(id);
  if (nudge && button === noticeButtons.goodNight) await record(nudge.night, { kind: 'goodNight' });
  else if (nudge && button === noticeButtons.snooze) await snoozeOrExplain(nudge.night);
  else {
    await openPopupOrTab();
    // Chromium leaves a clicked notification where it is; the popup says the same and more.
    await withdrawNotice(id);
    if (nudge) await markReached(nudge.night);
  }
}

/** A notification went away: the person may have closed it. @throws when that could not be stored. */
export async function respondToClosedNotice(id: string, byPerson: boolean): Promise<void> {
  const nudge = byPerson && parseNudgeId(id);
  if (nudge) await markReached(nudge.night);
  else await tick();
}

/** The person pressed the keys of a command of the manifest. @throws when the answer could not be stored. */
export async function respondToCommand(name: string): Promise<void> {
  if (name === 'snooze') await snoozeOrExplain();
  else if (name !== 'good-night' || !(await performAct('goodNight', await readEvening()))) await tick();
}

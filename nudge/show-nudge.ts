import { claimedUntil } from '../bedtime/claim.ts';
import type { Nudge } from '../bedtime/decision.ts';
import { type Entry, merged } from '../bedtime/ledger.ts';
import { now } from '../platform/clock.ts';
import { showNotice } from '../platform/notifications.ts';
import { ledgerStore } from '../state/ledger-store.ts';
import type { Evening } from './evening.ts';
import { nudgeWords } from './nudge-words.ts';

/** Facts about one nudge, each as of the instant at which it is made. */
function factsOf({ stage, turn, times }: Nudge, device: string) {
  return () => ({ at: now().toString(), device, stage, turn, bedtime: times.plan.bedtime });
}

/**
 * Takes the nudge on for this page or worker. A store that fails does not keep it back: the nudge has always the same
 * id, so that showing it twice replaces it.
 * @returns whether it is ours; not when another one claimed it moments ago.
 */
async function claim(nudge: Nudge, device: string): Promise<boolean> {
  const fact = factsOf(nudge, device);
  let isOurs = true;
  try {
    await ledgerStore(nudge.night).update((ledger) => {
      const claimed: Entry = { kind: 'claimed', ...fact() };
      isOurs = claimedUntil(ledger, nudge, device, Temporal.Instant.from(claimed.at)) === undefined;
      return isOurs ? merged(ledger, [claimed]) : ledger;
    });
  } catch (error) {
    console.warn('Slaapwel: a nudge could not be claimed and is shown all the same', error);
  }
  return isOurs;
}

/** Puts a nudge on the screen. @returns why it is not there; `undefined` when it is. */
async function display(nudge: Nudge, evening: Evening): Promise<string | undefined> {
  try {
    const stays = nudge.stage !== 'wind-down';
    const isShown = await showNotice({ id: nudge.id, stays, ...nudgeWords(nudge, evening) });
    return isShown ? undefined : 'the browser did not list it';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Gives a nudge: claims it, shows it, checks that it is there, and records how that went. Where the notification does
 * not come, the badge is the nudge.
 * @throws when the outcome could not be recorded; the next tick then shows it again, with the same id.
 */
export async function showNudge(nudge: Nudge, evening: Evening): Promise<void> {
  if (!(await claim(nudge, evening.device))) return;
  const why = await display(nudge, evening);
  const fact = factsOf(nudge, evening.device);
  const late = nudge.late ? { lateMinutes: nudge.late.minutes, cause: nudge.late.cause } : {};
  const outcome: Entry[] = why
    ? [
        { kind: 'failed', ...fact(), channel: 'notification', why },
        { kind: 'shown', ...fact(), channel: 'badge', ...late },
      ]
    : [{ kind: 'shown', ...fact(), channel: 'notification', ...late }];
  await ledgerStore(nudge.night).update((ledger) => merged(ledger, outcome));
}

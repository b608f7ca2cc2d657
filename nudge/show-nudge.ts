import { claimedUntil } from '../bedtime/claim.ts';
import type { Nudge } from '../bedtime/decision.ts';
import { isAfter } from '../bedtime/instant.ts';
import { added, type Channel, type Entry, type Ledger } from '../bedtime/ledger.ts';
import { nextNudge } from '../bedtime/next-nudge.ts';
import { nightState } from '../bedtime/night-state.ts';
import { now } from '../platform/clock.ts';
import { errorWords } from '../platform/error-words.ts';
import { showNotice } from '../platform/notifications.ts';
import { openPage } from '../platform/pages.ts';
import { openPopup } from '../platform/toolbar.ts';
import { ledgerStore } from '../state/ledger-store.ts';
import type { Evening } from './evening.ts';
import { noteGiven, readGiven } from './given-nudge.ts';
import { nudgeWords } from './nudge-words.ts';

/** Facts about one nudge, each as of the instant at which it is made. */
function factsOf({ stage, turn, times }: Nudge, device: string) {
  return () => ({ at: now().toString(), device, stage, turn, bedtime: times.plan.bedtime });
}

/** Whether a nudge is to be given now, by these facts: it is due, the night has not ended, and nobody else is giving it. */
function isWanted({ stage, turn, times }: Nudge, ledger: Ledger, device: string): boolean {
  const at = now();
  const { next } = nextNudge(times, nightState(ledger), at);
  const isDue = next?.stage === stage && next.turn === turn && !isAfter(next.dueAt, at) && isAfter(times.endsAt, at);
  return isDue && !claimedUntil(ledger, next, device, at);
}

/**
 * Takes the nudge on for this page or worker. A store that fails does not keep it back: the nudge has always the same
 * id, so that showing it twice replaces it.
 * @returns whether it is ours; not when another one claimed it moments ago, or has given it since we looked, nor when,
 *   however long that took, it was put off, the night has ended or the clock was set back since.
 */
async function claim(nudge: Nudge, { device, ledgers }: Evening): Promise<boolean> {
  const fact = factsOf(nudge, device);
  let known = ledgers.get(nudge.night) ?? [];
  let isOurs = true;
  try {
    await ledgerStore(nudge.night).update((ledger) => {
      known = ledger;
      isOurs = isWanted(nudge, ledger, device);
      return isOurs ? added(ledger, [{ kind: 'claimed', ...fact() }]) : ledger;
    });
  } catch (error) {
    console.warn('Slaapwel: unclaimed', error);
  }
  return isOurs && isWanted(nudge, known, device);
}

/** Puts a nudge on the screen. @throws when it is not there, with the reason. */
async function notify(nudge: Nudge, evening: Evening): Promise<'notification'> {
  const stays = nudge.stage !== 'wind-down';
  const isShown = await showNotice({ id: nudge.id, stays, ...nudgeWords(nudge, evening) });
  if (!isShown) throw new Error('The browser did not show the notification.');
  return 'notification';
}

/** What the person chose to happen beside the notification. @throws when the browser does not allow it. */
async function goFirmer({ stage }: Nudge, { settings: { firmer } }: Evening): Promise<'popup' | 'tab' | undefined> {
  if (stage === 'wind-down' || firmer === 'off') return undefined;
  await (firmer === 'popup' ? openPopup() : openPage('popup.html'));
  return firmer;
}

/** Sends a nudge through its channels, each of which fails on its own; where none comes through, it is the badge. */
async function give(nudge: Nudge, evening: Evening): Promise<Ledger> {
  const fact = factsOf(nudge, evening.device);
  const failed: Entry[] = [];
  const through = async (channel: Channel, work: () => Promise<Channel | undefined>) => {
    try {
      return await work();
    } catch (error) {
      failed.push({ kind: 'failed', ...fact(), channel, why: errorWords(error) });
      return undefined;
    }
  };
  const notified = await through('notification', () => notify(nudge, evening));
  const firmer = await through(evening.settings.firmer === 'tab' ? 'tab' : 'popup', () => goFirmer(nudge, evening));
  const late = nudge.late && { lateMinutes: nudge.late.minutes, cause: nudge.late.cause };
  return [...failed, { kind: 'shown', ...fact(), channel: firmer ?? notified ?? 'badge', ...late }];
}

/**
 * Gives a nudge: claims it, shows it, checks that it is there, and records how that went. One that was given but could
 * not be recorded is only recorded.
 * @throws when the outcome cannot be recorded; the next tick tries again.
 */
export async function showNudge(nudge: Nudge, evening: Evening): Promise<void> {
  if (!(await claim(nudge, evening))) return;
  let outcome = await readGiven(nudge).catch((): Ledger => []);
  if (outcome.length === 0) {
    outcome = await give(nudge, evening);
    await noteGiven(nudge, outcome);
  }
  await ledgerStore(nudge.night).update((ledger) => added(ledger, outcome));
}

import { claimedUntil } from '../bedtime/claim.ts';
import type { Nudge } from '../bedtime/decision.ts';
import { instantOf, isAfter } from '../bedtime/instant.ts';
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

/**
 * Takes the nudge on for this page or worker. A store that fails does not keep it back: the nudge has always the same
 * id, so that showing it twice replaces it.
 * @returns whether it is ours; not when another one claimed it moments ago, or has given it since we looked, nor
 *   when it was put off since.
 */
async function claim(nudge: Nudge, device: string): Promise<boolean> {
  const fact = factsOf(nudge, device);
  let isOurs = true;
  try {
    await ledgerStore(nudge.night).update((ledger) => {
      const claimed: Entry = { kind: 'claimed', ...fact() };
      const at = instantOf(claimed.at);
      const { next } = nextNudge(nudge.times, nightState(ledger), at);
      const isStillNext = next?.stage === nudge.stage && next.turn === nudge.turn && !isAfter(next.dueAt, at);
      isOurs = isStillNext && !claimedUntil(ledger, nudge, device, at);
      return isOurs ? added(ledger, [claimed]) : ledger;
    });
  } catch (error) {
    console.warn('Slaapwel: unclaimed', error);
  }
  return isOurs;
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
  const isOurs = await claim(nudge, evening.device);
  const at = now();
  // However long that took: the night may be over by now, or the clock set back.
  if (!isOurs || isAfter(nudge.dueAt, at) || !isAfter(nudge.times.endsAt, at)) return;
  let outcome = await readGiven(nudge).catch((): Ledger => []);
  if (outcome.length === 0) {
    outcome = await give(nudge, evening);
    await noteGiven(nudge, outcome);
  }
  await ledgerStore(nudge.night).update((ledger) => added(ledger, outcome));
}

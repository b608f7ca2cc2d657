import type { Actions } from '../bedtime/actions.ts';
import { entryId } from '../bedtime/ledger.ts';
import type { Night } from '../bedtime/tonight.ts';
import type { EveningAct } from '../state/evening-model.ts';
import { record } from './answer.ts';

/** What a person can do about the night that runs or comes next, as an evening knows it. */
interface Offer {
  readonly decision: { readonly night: Pick<Night, 'night'> | undefined };
  readonly actions: Actions | undefined;
}

/** What is written down of an act that needs no more words. */
const kinds = { start: 'started', goodNight: 'goodNight', skip: 'skipped' } as const;

/** The words of an act; none when it is not to be had. */
function wordsOf(act: EveningAct, actions: Actions) {
  if (act === 'snooze') return actions.snooze && { kind: 'snoozed' as const, until: String(actions.snooze.until) };
  if (act === 'undo') return actions.undo && { kind: 'restored' as const, undoes: entryId(actions.undo) };
  return actions[act] ? { kind: kinds[act] } : undefined;
}

/**
 * Does what a person wants about tonight, in the popup, by a notification's button or by keys, if it is still to be
 * had: another window may have been quicker.
 * @returns whether it was.
 * @throws when it could not be stored.
 */
export async function performAct(act: EveningAct, { decision: { night }, actions }: Offer): Promise<boolean> {
  const words = night && actions && wordsOf(act, actions);
  if (words) await record(night.night, words, act === 'undo');
  return Boolean(words);
}

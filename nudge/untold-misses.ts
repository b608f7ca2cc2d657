import type { Cause, EntryOf, Ledger } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import { nightState } from '../bedtime/night-state.ts';
import { outcomeOf } from '../bedtime/outcome.ts';
import type { Evening } from './evening.ts';

/** A cause that a person wants to hear of; what came of their own doing they know. */
export type ToldCause = Exclude<Cause, 'edited' | 'restored'>;

/** A nudge of a night that did not come, of which the person does not know yet. */
export interface UntoldMiss {
  readonly night: NightId;
  readonly missed: EntryOf<'missed'>;
  readonly cause: ToldCause;
}

function untold(ledger: Ledger): EntryOf<'missed'> | undefined {
  const told = ledger.findLastIndex(({ kind }) => kind === 'told');
  const since = ledger.slice(told + 1).filter((entry) => entry.kind === 'missed');
  // A clock or a zone that moved can bring a nudge after its night was given up.
  const isLost = since.length > 0 && outcomeOf(nightState(ledger)) === 'missed';
  // A night whose bedtime nudge did not come has had none at all: that says it all.
  if (isLost) return since.find(({ stage }) => stage === 'bedtime') ?? since.at(-1);
  return since.findLast(({ stage }) => stage !== 'bedtime');
}

/** What was missed in the nights around now and was not said yet, oldest night first; one a night. */
export function untoldMisses({ ledgers }: Pick<Evening, 'ledgers'>): UntoldMiss[] {
  return [...ledgers]
    .flatMap(([night, ledger]) => {
      const missed = untold(ledger);
      if (!missed || missed.cause === 'edited' || missed.cause === 'restored') return [];
      return [{ night, missed, cause: missed.cause }];
    })
    .sort((a, b) => (a.night < b.night ? -1 : 1));
}

import { type Answer, type Entry, type EntryOf, entryId, isAnswer, type Ledger } from './ledger.ts';

/** What the facts of a night add up to. Undone answers are gone from it. */
export interface NightState {
  /** The person ended the night's nudges: went to bed, or skips tonight. */
  readonly finished: EntryOf<'goodNight' | 'skipped'> | undefined;
  readonly started: EntryOf<'started'> | undefined;
  /** Snoozes that stand, oldest first. */
  readonly snoozes: readonly EntryOf<'snoozed'>[];
  readonly shown: readonly EntryOf<'shown'>[];
  readonly held: readonly EntryOf<'held'>[];
  readonly missed: readonly EntryOf<'missed'>[];
  readonly restored: readonly EntryOf<'restored'>[];
  /** The person saw a nudge: clicked or closed it, or answered. */
  readonly reached: boolean;
  /** The person was told in the popup that this night's nudges did not come. */
  readonly told: boolean;
  /** The newest answer that stands: what Undo takes back. */
  readonly lastAnswer: Answer | undefined;
}

/** The state of a night: a fold over its facts, oldest first as {@link merged} leaves them. */
export function nightState(ledger: Ledger): NightState {
  const of = <Kind extends Entry['kind']>(kind: Kind) =>
    standing.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
  const undone = new Set(ledger.map((entry) => entry.kind === 'restored' && entry.undoes));
  const standing = ledger.filter((entry) => !undone.has(entryId(entry)));
  const answered = standing.filter(isAnswer);
  const lastAnswer = answered.at(-1);
  return {
    finished: answered.findLast((entry) => entry.kind === 'goodNight' || entry.kind === 'skipped'),
    started: of('started').at(-1),
    snoozes: of('snoozed'),
    shown: of('shown'),
    held: of('held'),
    missed: of('missed'),
    restored: of('restored'),
    reached: answered.length > 0 || of('reached').length > 0,
    told: of('told').length > 0,
    lastAnswer,
  };
}

import { isClockTime } from './clock-time.ts';
import { instantOf } from './instant.ts';
import { isInstant } from './is-instant.ts';
import { isWhole } from './is-whole.ts';
import { isText, maybe, oneOf, type Passed, recordOf, type Test } from './shape.ts';

/** The steps of the evening's ladder. `overdue` repeats, at most {@link maxOverdue} times. */
export const stages = ['wind-down', 'bedtime', 'overdue'] as const;

/** A step of the evening's ladder. */
export type Stage = (typeof stages)[number];

/**
 * How a nudge reaches the person: the browser's notification or, where none comes, the badge with the banner in the
 * popup; and for those who chose it the popup itself, opened by the browser, or a tab.
 */
export const channels = ['notification', 'badge', 'popup', 'tab'] as const;

/** A way a nudge reaches the person. */
export type Channel = (typeof channels)[number];

/**
 * Why a nudge came late or not at all. `edited` and `restored` are the person's own doing: the bedtime was set, or an
 * answer taken back, when the nudge was already due. `unknown` is said as plainly as the others.
 */
export const causes = ['closed', 'slept', 'away', 'busy', 'zone', 'edited', 'restored', 'unknown'] as const;

/** Why a nudge came late or not at all. */
export type Cause = (typeof causes)[number];

/** What keeps a due nudge back: the person is not there, or a full screen or a sound asks not to be disturbed. */
export const holds = ['idle', 'locked', 'fullScreen', 'sound'] as const;

/** What keeps a due nudge back. */
export type Hold = (typeof holds)[number];

/**
 * Every entry says when it became true and on which device; and, if the clock had been set back by then, an instant
 * that puts it behind what came before it.
 */
const fact = { at: isInstant, device: isText, placedAt: maybe(isInstant) };
// A stored bedtime is only ever compared.
const isTime: Test<string> = isClockTime;
const isCount = (value: unknown): value is number => isWhole(value, 1);
/** Which nudge: its stage, its turn within the stage, and the bedtime on the clock that it was for. */
const nudge = { stage: oneOf(stages), turn: isCount, bedtime: isTime };

/** What a fact of each kind holds, as it is stored. Instants are ISO strings in UTC. */
const shapes = {
  claimed: recordOf({ ...fact, ...nudge }),
  shown: recordOf({
    ...fact,
    ...nudge,
    channel: oneOf(channels),
    lateMinutes: maybe(isCount),
    cause: maybe(oneOf(causes)),
  }),
  failed: recordOf({ ...fact, ...nudge, channel: oneOf(channels), why: isText }),
  held: recordOf({
    ...fact,
    ...nudge,
    hold: oneOf(holds),
    /** The gap in which it had fallen due before it was held. */
    after: maybe(oneOf(['closed', 'slept'])),
  }),
  missed: recordOf({ ...fact, stage: oneOf(['wind-down', 'bedtime']), cause: oneOf(causes) }),
  started: recordOf(fact),
  snoozed: recordOf({ ...fact, until: isInstant }),
  goodNight: recordOf(fact),
  skipped: recordOf(fact),
  restored: recordOf({ ...fact, undoes: isText }),
  reached: recordOf(fact),
  told: recordOf(fact),
};

type Kind = keyof typeof shapes;

/** One fact about a night. */
export type Entry = { [K in Kind]: { kind: K } & Passed<(typeof shapes)[K]> }[Kind];

/** The entry of one kind. */
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** The entries with which a person answers a nudge; each can be undone. */
export type Answer = EntryOf<'started' | 'snoozed' | 'goodNight' | 'skipped'>;

/** What is known of one night: a set of facts that only grows, so that two devices' sets merge by union. */
export type Ledger = readonly Entry[];

const answerKinds: ReadonlySet<string> = new Set<Answer['kind']>(['started', 'snoozed', 'goodNight', 'skipped']);

/** Whether a fact is an answer of the person. */
export function isAnswer(entry: Entry): entry is Answer {
  return answerKinds.has(entry.kind);
}

/** The facts that other machines of the person need: what they answered and took back, and what they were told. */
export function sharedFacts(ledger: Ledger): Ledger {
  return ledger.filter((entry) => isAnswer(entry) || entry.kind === 'restored' || entry.kind === 'told');
}

/**
 * The name of an entry within its night: a device records a kind (of one nudge, hold or channel) at most once in one
 * instant. Those of answers are stored, in what takes them back: they stay as they are.
 */
export function entryId(entry: Entry): string {
  const { at, device, kind } = entry;
  const stage = 'stage' in entry ? `/${entry.stage}` : '';
  const turn = 'turn' in entry ? `/${entry.turn}` : '';
  const how = entry.kind === 'held' ? `/${entry.hold}` : entry.kind === 'failed' ? `/${entry.channel}` : '';
  return `${at}/${device}/${kind}${stage}${turn}${how}`;
}

/** The instant by which a fact has its place among the others: as a rule its own. */
export function placeOf({ at, placedAt }: Entry): Temporal.Instant {
  return instantOf(placedAt ?? at);
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const byInstant = (a: Entry, b: Entry) =>
  Temporal.Instant.compare(placeOf(a), placeOf(b)) ||
  byText(entryId(a), entryId(b)) ||
  byText(JSON.stringify(a), JSON.stringify(b));

/**
 * The union of two ledgers of the same night, oldest fact first. Should two facts claim the same name, the same one of
 * them stays whichever way round they meet.
 */
export function merged(a: Ledger, b: Ledger): Ledger {
  const names = new Set<string>();
  return [...a, ...b].sort(byInstant).filter((entry) => names.size < names.add(entryId(entry)).size);
}

/** Whether a ledger lacks any of these facts. */
export function lacks(ledger: Ledger, facts: Ledger): boolean {
  return facts.length > 0 && !new Set(facts.map(entryId)).isSubsetOf(new Set(ledger.map(entryId)));
}

/** The last instant that there is, in milliseconds since 1970. */
const endOfTime = 8.64e15;

/**
 * A ledger and facts that became true on this device just now, in this order. Should the clock have been set back, they
 * are placed a millisecond behind what is known already: an answer always comes after the nudge that it answers.
 */
export function added(ledger: Ledger, facts: Ledger): Ledger {
  return facts.reduce((known, entry) => {
    const [last, joined] = [known.at(-1), merged(known, [entry])];
    if (joined.length === known.length) return known;
    if (!last || joined.at(-1) === entry) return joined;
    const next = Math.min(placeOf(last).epochMilliseconds + 1, endOfTime);
    return merged(known, [{ ...entry, placedAt: Temporal.Instant.fromEpochMilliseconds(next).toString() }]);
  }, ledger);
}

/** Reads one stored fact, with whatever a newer version added to it; `undefined` when it cannot be read. */
function decodeEntry(raw: unknown): Entry | undefined {
  const kind = (raw as { kind?: unknown } | null | undefined)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return undefined;
  return shapes[kind as Kind](raw) ? (raw as Entry) : undefined;
}

/** Reads a stored ledger: the facts that could be read, and the values that could not. Never throws. */
export function decodeLedger(stored: unknown): { value: Ledger; unreadable: readonly unknown[] } {
  if (stored === undefined || stored === null) return { value: [], unreadable: [] };
  if (!Array.isArray(stored)) return { value: [], unreadable: [stored] };
  const entries = stored.map(decodeEntry);
  const value = entries.filter((entry) => entry !== undefined);
  return { value: merged(value, []), unreadable: stored.filter((_, place) => entries[place] === undefined) };
}

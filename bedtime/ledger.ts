import * as v from 'valibot';
import { isClockTime } from './clock-time.ts';
import { isInstant } from './is-instant.ts';

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

const instant = v.pipe(v.string(), v.check(isInstant));

/** Every entry says when it became true and on which device. */
const fact = { at: instant, device: v.string() };
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
/** Which nudge: its stage, its turn within the stage, and the bedtime on the clock that it was for. */
const nudge = { stage: v.picklist(stages), turn: count, bedtime: v.custom<string>(isClockTime) };

/** One fact about a night, as it is stored. Instants are ISO strings in UTC. */
const entrySchema = v.variant('kind', [
  v.object({ kind: v.literal('claimed'), ...fact, ...nudge }),
  v.object({
    kind: v.literal('shown'),
    ...fact,
    ...nudge,
    channel: v.picklist(channels),
    lateMinutes: v.optional(count),
    cause: v.optional(v.picklist(causes)),
  }),
  v.object({ kind: v.literal('failed'), ...fact, ...nudge, channel: v.picklist(channels), why: v.string() }),
  v.object({ kind: v.literal('held'), ...fact, ...nudge, hold: v.picklist(holds) }),
  v.object({
    kind: v.literal('missed'),
    ...fact,
    stage: v.picklist(['wind-down', 'bedtime']),
    cause: v.picklist(causes),
  }),
  v.object({ kind: v.literal('started'), ...fact }),
  v.object({ kind: v.literal('snoozed'), ...fact, until: instant }),
  v.object({ kind: v.literal('goodNight'), ...fact }),
  v.object({ kind: v.literal('skipped'), ...fact }),
  v.object({ kind: v.literal('restored'), ...fact, undoes: v.string() }),
  v.object({ kind: v.literal('reached'), ...fact }),
  v.object({ kind: v.literal('told'), ...fact }),
]);

/** One fact about a night. */
export type Entry = v.InferOutput<typeof entrySchema>;

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

/** The name of an entry within its night: a device records a kind (of a stage) at most once in one instant. */
export function entryId(entry: Entry): string {
  const { at, device, kind } = entry;
  return `${at}/${device}/${kind}${'stage' in entry ? `/${entry.stage}` : ''}`;
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const byInstant = (a: Entry, b: Entry) =>
  Temporal.Instant.compare(a.at, b.at) ||
  byText(entryId(a), entryId(b)) ||
  byText(JSON.stringify(a), JSON.stringify(b));

/**
 * The union of two ledgers of the same night, oldest fact first. Should two facts claim the same name, the same one of
 * them stays whichever way round they meet.
 */
export function merged(a: Ledger, b: Ledger): Ledger {
  const sorted = [...a, ...b].sort(byInstant);
  return [...new Map(sorted.map((entry) => [entryId(entry), entry])).values()];
}

/**
 * Reads a stored ledger: the facts that could be read, with whatever a newer version added to them, and the values that
 * could not. Never throws.
 */
export function decodeLedger(stored: unknown): { value: Ledger; unreadable: readonly unknown[] } {
  if (stored === undefined || stored === null) return { value: [], unreadable: [] };
  if (!Array.isArray(stored)) return { value: [], unreadable: [stored] };
  const results = stored.map((raw) => ({ raw, parsed: v.safeParse(entrySchema, raw) }));
  return {
    value: merged(
      results.flatMap(({ raw, parsed }) => (parsed.success ? [{ ...raw, ...parsed.output }] : [])),
      [],
    ),
    unreadable: results.filter(({ parsed }) => !parsed.success).map(({ raw }) => raw),
  };
}

/** A stored fact, as far as anybody outside the engine can read it. */
export interface RawEntry {
  readonly at: string;
  readonly device: string;
  readonly kind: string;
  /** Where it stands among the others, if its own clock put it before facts that were there already. */
  readonly placedAt?: string;
  readonly stage?: string;
  readonly turn?: number;
  readonly bedtime?: string;
  readonly channel?: string;
  readonly until?: string;
  readonly undoes?: string;
  readonly cause?: string;
  readonly hold?: string;
  readonly lateMinutes?: number;
}

/** A nudge that was given: when (wall clock, milliseconds), after what else, which, and for which bedtime. */
export interface Given {
  readonly at: number;
  readonly placedAt: number;
  readonly stage: string;
  readonly turn: number;
  readonly bedtime: string;
}

/** What the stored facts of a night come to, folded apart from the engine. Answers taken back are gone. */
export interface Facts {
  readonly finished: boolean;
  readonly started: boolean;
  /** Snoozes that stand: taken at, after what else, until. */
  readonly snoozes: readonly { readonly at: number; readonly placedAt: number; readonly until: number }[];
  readonly given: readonly Given[];
  /** When the bedtime nudge was last given up, in milliseconds; {@link never} for never. */
  readonly missedBedtimeAt: number;
  /** When an answer was last taken back; {@link never} for never. */
  readonly restoredAt: number;
}

const answers = ['started', 'snoozed', 'goodNight', 'skipped'];

/** The entries of a stored ledger: records with an instant and a kind; everything else is damage. */
export function entriesOf(stored: unknown): RawEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (entry): entry is RawEntry =>
      typeof entry === 'object' && entry !== null && Number.isFinite(Date.parse(entry.at)) && 'kind' in entry,
  );
}

/** Before every instant: a clock may be set to before 1970. */
export const never = Number.NEGATIVE_INFINITY;

const placeOf = ({ at, placedAt = at }: RawEntry) => Date.parse(placedAt);

const latest = (entries: readonly RawEntry[]) => Math.max(never, ...entries.map(({ at }) => Date.parse(at)));

export function factsOf(entries: readonly RawEntry[]): Facts {
  const nameOf = ({ at, device, kind }: RawEntry) => `${at}/${device}/${kind}`;
  const undone = new Set(entries.filter(({ kind }) => kind === 'restored').map(({ undoes }) => undoes));
  const standing = entries.filter((entry) => !answers.includes(entry.kind) || !undone.has(nameOf(entry)));
  const of = (...kinds: string[]) => standing.filter(({ kind }) => kinds.includes(kind));
  return {
    finished: of('goodNight', 'skipped').length > 0,
    started: of('started').length > 0,
    snoozes: of('snoozed').map((entry) => ({
      at: Date.parse(entry.at),
      placedAt: placeOf(entry),
      until: Date.parse(entry.until ?? entry.at),
    })),
    given: of('shown').map((entry) => ({
      at: Date.parse(entry.at),
      placedAt: placeOf(entry),
      stage: entry.stage ?? '',
      turn: entry.turn ?? 0,
      bedtime: entry.bedtime ?? '',
    })),
    missedBedtimeAt: latest(of('missed').filter(({ stage }) => stage === 'bedtime')),
    restoredAt: latest(of('restored')),
  };
}

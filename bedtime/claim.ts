import { instantOf, isAfter } from './instant.ts';
import type { Ledger } from './ledger.ts';
import type { NudgeKey } from './nudge-id.ts';

/** A claim without a result is taken for dead after this many seconds, and the nudge is shown again. */
const claimSeconds = 20;

/**
 * Until when this device's claim on a nudge holds others off; `undefined` when nothing stands in the way. A claim
 * from the future, as a clock set back leaves it, holds nobody off.
 */
export function claimedUntil(
  ledger: Ledger,
  { stage, turn }: Pick<NudgeKey, 'stage' | 'turn'>,
  device: string,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const claim = ledger.findLast(
    (entry) => entry.kind === 'claimed' && entry.device === device && entry.stage === stage && entry.turn === turn,
  );
  const claimedAt = claim && instantOf(claim.at);
  if (!claimedAt || isAfter(claimedAt, now)) return undefined;
  const until = claimedAt.add({ seconds: claimSeconds });
  return isAfter(until, now) ? until : undefined;
}

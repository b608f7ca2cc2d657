import * as v from 'valibot';
import { isInstant } from '../bedtime/is-instant.ts';
import { type Decoded, type Stored, stored } from '../platform/stored.ts';

const schema = v.object({
  reach: v.picklist(['failing', 'unseen', 'denied']),
  at: v.custom<string>(isInstant),
});

/** That the person sent a note about nudges that do not arrive away: what it was about, and when. */
export type ReachDismissed = v.InferOutput<typeof schema>;

/** Reads what was sent away; what cannot be read counts as nothing. Never throws. */
function decodeReachDismissed(raw: unknown): Decoded<ReachDismissed | undefined> {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return { value: parsed.output, unreadable: [] };
  return { value: undefined, unreadable: raw === undefined || raw === null ? [] : [raw] };
}

/** The note about nudges that do not arrive that the person sent away last. */
export const reachDismissedStore: Stored<ReachDismissed | undefined> = stored(
  'reachDismissed',
  decodeReachDismissed,
  undefined,
);

import { isWhole } from '../bedtime/is-whole.ts';
import type { Decoded } from '../platform/stored.ts';

/** Where the rotation of the tips has got to, as stored under `rotation`. The order follows from the device's name. */
export interface Rotation {
  /** How many rounds through all tips are done. */
  readonly round: number;
  /** The ids of the tips shown in this round, the last one last. */
  readonly seen: readonly string[];
}

/** The rotation of a new installation. */
export const firstRotation: Rotation = { round: 0, seen: [] };

// Two checks by hand: every opening of the popup reads it, and a library for it would weigh more than they do.
function isRotation(raw: unknown): raw is Rotation {
  const { round, seen } = Object(raw);
  return isWhole(round, 0) && Array.isArray(seen) && seen.every((id) => typeof id === 'string');
}

/** Reads a stored rotation. One that cannot be read begins anew: nothing of the person's is lost with it. */
export function decodeRotation(raw: unknown): Decoded<Rotation> {
  if (isRotation(raw)) return { value: { round: raw.round, seen: raw.seen }, unreadable: [] };
  return { value: firstRotation, unreadable: raw === undefined || raw === null ? [] : [raw] };
}

/** Whether a rotation has got as far as another one at least. */
export function hasReached({ round, seen }: Rotation, other: Rotation): boolean {
  return round > other.round || (round === other.round && other.seen.every((id) => seen.includes(id)));
}

/** Two windows' rotations in one: the later round, with all that either has shown in it, the second's tips last. */
export function mergedRotation(a: Rotation, b: Rotation): Rotation {
  if (a.round !== b.round) return a.round > b.round ? a : b;
  return { round: b.round, seen: [...a.seen.filter((id) => !b.seen.includes(id)), ...b.seen] };
}

import { type Stage, stages } from './ledger.ts';
import { isNightId, type NightId } from './night.ts';

/** Which nudge of which night. The same nudge always has the same id: showing it again replaces, never doubles. */
export interface NudgeKey {
  readonly night: NightId;
  readonly stage: Stage;
  readonly turn: number;
}

/** The notification id of a nudge: `nudge/2026-11-22/bedtime/1`. */
export function nudgeId({ night, stage, turn }: NudgeKey): string {
  return `nudge/${night}/${stage}/${turn}`;
}

/** The nudge that a notification id names, or `undefined` for an id of something else. */
export function parseNudgeId(id: string): NudgeKey | undefined {
  const [word, night, stageName, turn, ...rest] = id.split('/');
  const stage = stages.find((name) => name === stageName);
  if (word !== 'nudge' || !isNightId(night) || !stage || rest.length > 0) return undefined;
  return /^[1-9]\d*$/.test(turn ?? '') ? { night, stage, turn: Number(turn) } : undefined;
}

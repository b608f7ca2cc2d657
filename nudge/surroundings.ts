import { instantOf } from '../bedtime/instant.ts';
import type { Hold } from '../bedtime/ledger.ts';
import { gapBefore, lastTickOf, type Pulse } from '../bedtime/pulse.ts';
import type { Surroundings } from '../bedtime/surroundings.ts';
import { presence } from '../platform/idle.ts';
import { busyScreen } from '../platform/screen.ts';
import type { Settings } from '../state/settings.ts';
import { attempt, type Trouble } from './attempt.ts';

/**
 * What keeps a nudge back. Someone who watches a film does not touch the keyboard, so a full screen or a sound counts
 * before `idle`: it holds a nudge back for minutes only, not until the morning. Each question can fail on its own, and
 * whatever the browser does not tell counts as nothing in the way of a nudge.
 */
export async function holdNow(troubles: Trouble[]): Promise<Hold | undefined> {
  const [where, screen] = await Promise.all([
    attempt('surroundings', troubles, presence, 'active'),
    attempt('surroundings', troubles, busyScreen),
  ]);
  if (where === 'locked') return 'locked';
  return screen ?? (where === 'idle' ? 'idle' : undefined);
}

/**
 * What surrounds a tick.
 * @param browserRan whether this session of the browser has seen a tick before, if that is known.
 */
export function surroundingsOf(
  device: string,
  pulse: Pulse | undefined,
  browserRan: boolean | undefined,
  hold: Hold | undefined,
  { hold: { windDownMinutes, bedtimeMinutes }, edit }: Settings,
  zone: string,
  now: Temporal.Instant,
): Surroundings {
  const zoneBefore = pulse && pulse.zone !== zone ? pulse.zone : undefined;
  return {
    device,
    hold,
    patience: { windDownMinutes, bedtimeMinutes },
    lastTickAt: lastTickOf(pulse, now),
    gap: gapBefore(pulse, browserRan, now),
    editedAt: edit && instantOf(edit.at),
    zoneChanged: zoneBefore !== undefined,
    zoneBefore,
  };
}

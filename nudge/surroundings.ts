import type { Hold } from '../bedtime/ledger.ts';
import { gapBefore, lastTickOf, type Pulse } from '../bedtime/pulse.ts';
import type { Surroundings } from '../bedtime/surroundings.ts';
import { presence } from '../platform/idle.ts';
import { busyScreen } from '../platform/screen.ts';
import { readKeys } from '../platform/storage.ts';
import type { Settings } from '../state/settings.ts';
import { attempt, type Trouble } from './attempt.ts';

/** Key in `storage.session`: there as long as the browser runs. */
export const runningKey = 'running';

/**
 * What keeps a nudge back. Someone who watches a film does not touch the keyboard, so a full screen or a sound counts
 * before `idle`: it holds a nudge back for minutes only, not until the morning. Each question can fail on its own.
 */
async function holdNow(troubles: Trouble[]): Promise<Hold | undefined> {
  const [where, screen] = await Promise.all([
    attempt('surroundings', troubles, presence, 'active'),
    attempt('surroundings', troubles, busyScreen, undefined),
  ]);
  if (where === 'locked') return 'locked';
  return screen ?? (where === 'idle' ? 'idle' : undefined);
}

/** What surrounds a tick. Whatever the browser does not tell counts as nothing in the way of a nudge. */
export async function surroundingsOf(
  device: string,
  pulse: Pulse | undefined,
  zone: string,
  { hold: { windDownMinutes, bedtimeMinutes }, edit }: Settings,
  now: Temporal.Instant,
  troubles: Trouble[],
): Promise<Surroundings> {
  const [hold, session] = await Promise.all([
    holdNow(troubles),
    attempt('surroundings', troubles, () => readKeys([runningKey], 'session'), {}),
  ]);
  const zoneBefore = pulse && pulse.zone !== zone ? pulse.zone : undefined;
  return {
    device,
    hold,
    patience: { windDownMinutes, bedtimeMinutes },
    lastTickAt: lastTickOf(pulse, now),
    gap: gapBefore(pulse, runningKey in session, now),
    editedAt: edit && Temporal.Instant.from(edit.at),
    zoneChanged: zoneBefore !== undefined,
    zoneBefore,
  };
}

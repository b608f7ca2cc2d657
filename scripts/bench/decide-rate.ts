import { decide } from '../../bedtime/decide.ts';
import type { Ledger } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import { defaultSettings } from '../../state/settings.ts';

/** How many decisions a second this machine makes, at every minute of one evening with its nudges given. */
export function decideRate(seconds = 1): number {
  const schedule = { week: defaultSettings.week, leadMinutes: 45, zone: 'Europe/Amsterdam' };
  const evening = Temporal.Instant.from('2026-11-23T20:00:00Z');
  const shown = (stage: 'wind-down' | 'bedtime', at: string) =>
    ({ kind: 'shown', at, device: 'bench', stage, turn: 1, bedtime: '22:30', channel: 'notification' }) as const;
  const ledger: Ledger = [shown('wind-down', '2026-11-23T20:45:00Z'), shown('bedtime', '2026-11-23T21:30:00Z')];
  const ledgers = new Map([['2026-11-23' as NightId, ledger]]);
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  while (performance.now() < end) {
    const now = evening.add({ minutes: done % 180 });
    const surroundings = {
      device: 'bench',
      hold: undefined,
      patience: { windDownMinutes: 20, bedtimeMinutes: 10 },
      lastTickAt: now.subtract({ minutes: 1 }),
      gap: undefined,
      zoneChanged: false,
    };
    decide(schedule, ledgers, surroundings, now);
    done += 1;
  }
  return done / seconds;
}

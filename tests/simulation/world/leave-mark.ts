import type { Device } from './device.ts';
import { Instant } from './instant.ts';

/** Writes the mark that a tick which was left out would have left at this wall time, in milliseconds; nobody is told. */
export function leaveMark({ stores, alarms }: Device, at: number): void {
  const old = stores.local.get(['pulse'])['pulse'] as Record<string, unknown> | undefined;
  const beat = at + (alarms.get('heartbeat')?.periodInMinutes ?? 15) * 60_000;
  const next = Math.min(beat, alarms.get('next')?.scheduledTime ?? beat);
  const iso = (ms: number) => Instant.fromEpochMilliseconds(ms).toString();
  stores.local.tamper('pulse', { ...old, at: iso(at), nextBy: iso(next) });
}

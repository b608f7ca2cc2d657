import type { Device } from './device.ts';

/** The longest that nothing may notice a clock or zone that moved, or a tick that died: one heartbeat, and a poll. */
export function heartbeatOf(device: Device): number {
  return (device.alarms.get('heartbeat')?.periodInMinutes ?? 15) * 60_000 + 90_000;
}

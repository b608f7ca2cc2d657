import type { Device } from '../world/device.ts';
import type { Memory } from './memory.ts';

/** How long, in milliseconds, a change may take to be seen on the screen. */
const settles = 10_000;

/** What must hold whenever a tick has come through: I6, the badge, and nothing on the screen that has no meaning. */
export function checkMark(memory: Memory, isDisturbed: boolean): void {
  const { device, calendar } = memory;
  const { wall } = device;
  if (isDisturbed) return;
  const [next, beat] = [device.alarms.get('next'), device.alarms.get('heartbeat')];
  if (!next && device.quiet.firedSince) return;
  if (!next) device.violates('I6 an alarm is set', 'no alarm');
  else if (next.scheduledTime > wall + 24 * 3_600_000 + 60_000) device.violates('I6 an alarm is set', 'too far ahead');
  if (!beat) device.violates('I6 a heartbeat is set', 'none');
  for (const id of device.notifications.shown.keys()) {
    const [word, night = ''] = id.split('/');
    if (word !== 'nudge' || !memory.isSettled(night, settles)) continue;
    const planned = calendar.night(night);
    const isOver = !planned || calendar.endOf(planned) <= wall - settles;
    if (isOver || memory.factsOn(night).finished) device.violates('a nudge that is done with is withdrawn', id);
  }
  const expected = badgeNow(memory);
  const { badge } = device.toolbar;
  if (expected !== undefined && !expected.test(badge)) {
    device.violates('the badge says how the night stands', `"${badge}" instead of ${expected}`);
  }
}

/** I6: once a tick is over, the alarm is set for what comes next, or for something before it. */
export function checkAlarm(memory: Memory, isDisturbed: boolean): void {
  const { alarms, wall } = memory.device;
  const [owed, next] = [memory.obligation(), alarms.get('next')];
  if (isDisturbed || !owed || !next || owed.at <= wall || !memory.isSettled(owed.night.night, settles)) return;
  if (next.scheduledTime <= owed.at + 1_000) return;
  const late = Math.round((next.scheduledTime - owed.at) / 1_000);
  memory.device.violates('I6 the alarm is for what comes next', `${late} s after the ${owed.stage} that is next`);
}

/** How long a tick may take, in milliseconds, whatever call of the browser hangs. */
const longestTick = 120_000;

/** A call that hangs is given up: the tick comes to its end, and lets the next one through. */
export function checkTickEnds(device: Device): void {
  const since = device.locks.heldSince('tick');
  if (since === undefined || device.isAsleep) return;
  const seconds = Math.round((device.world.now - Math.max(since, device.awakeSince)) / 1_000);
  if (seconds > longestTick / 1_000) device.violates('a tick comes to its end', `it has run for ${seconds} s`);
}

/** What the badge must look like now; `undefined` near a moment at which it changes, or after an answer. */
function badgeNow(memory: Memory): RegExp | undefined {
  const { device, calendar } = memory;
  const { wall } = device;
  for (const night of calendar.around(wall, 2, 1)) {
    const end = calendar.endOf(night);
    if (end <= wall - settles) continue;
    const facts = memory.factsOn(night.night);
    const edges = [night.windDownAt, night.bedtimeAt, end];
    if (edges.some((edge) => Math.abs(edge - wall) < settles) || !memory.isSettled(night.night, settles))
      return undefined;
    if (facts.finished) return /^$/;
    if (wall > night.bedtimeAt) return /^zzz$/;
    return wall > night.windDownAt || facts.started ? /^\d+$/ : /^$/;
  }
  return /^$/;
}

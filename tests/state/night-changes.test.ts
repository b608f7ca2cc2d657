import { expect, it } from 'vitest';
import { clockTime } from '../../bedtime/clock-time.ts';
import { weekdays } from '../../bedtime/week.ts';
import { nightsBeforeWorkdays, withEveryNight, withNight, withTimesOf } from '../../state/night-changes.ts';
import { defaultSettings } from '../../state/settings.ts';

const half = clockTime('21:30');

it('a night changes by itself, and only in what was changed', () => {
  const { week } = withNight(defaultSettings, 'tue', { bedtime: half });
  expect(week.tue).toEqual({ on: true, bedtime: '21:30', wake: '06:30' });
  for (const day of weekdays.filter((one) => one !== 'tue')) expect(week[day]).toEqual(defaultSettings.week[day]);
});

it('a change that changes nothing gives the same settings', () => {
  expect(withNight(defaultSettings, 'tue', { bedtime: clockTime('22:30') })).toBe(defaultSettings);
  expect(withTimesOf(defaultSettings, 'mon', ['mon', 'tue'])).toBe(defaultSettings);
});

it('a bedtime that is also the wake time is refused, since another window may have made it so', () => {
  expect(withNight(defaultSettings, 'tue', { bedtime: clockTime('06:30') })).toBe(defaultSettings);
});

it('the nights before workdays are those of Sunday to Thursday', () => {
  expect([...nightsBeforeWorkdays].toSorted()).toEqual(['mon', 'sun', 'thu', 'tue', 'wed']);
});

it('the times of a night go to the others, which stay on or off', () => {
  const off = withNight(withNight(defaultSettings, 'mon', { bedtime: half }), 'wed', { on: false });
  const { week } = withTimesOf(off, 'mon', nightsBeforeWorkdays);
  for (const day of nightsBeforeWorkdays) expect(week[day]).toMatchObject({ bedtime: '21:30', wake: '06:30' });
  expect(week.wed.on).toBe(false);
  expect(week.fri).toEqual(defaultSettings.week.fri);
});

it('a proposal for every night switches every night on', () => {
  const { week } = withEveryNight(withNight(defaultSettings, 'wed', { on: false }), half, clockTime('05:30'));
  for (const day of weekdays) expect(week[day]).toEqual({ on: true, bedtime: '21:30', wake: '05:30' });
});

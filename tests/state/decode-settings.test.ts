import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextSnoozeMinutes } from '../../bedtime/snooze.ts';
import { decodeSettings } from '../../state/decode-settings.ts';
import { defaultSettings } from '../../state/settings.ts';

const paths = (unreadable: readonly unknown[]) => unreadable.map((one) => (one as { path: string }).path);

describe('settings as they are stored', () => {
  it('are the defaults when nothing is stored', () => {
    expect(decodeSettings(undefined)).toEqual({ value: defaultSettings, unreadable: [] });
    expect(decodeSettings(null)).toEqual({ value: defaultSettings, unreadable: [] });
  });

  it('let snoozes shrink unless the person wants otherwise: 15, 10 and 5 minutes, and no more', () => {
    const { snooze } = decodeSettings(undefined).value;
    expect([0, 1, 2, 3].map((taken) => nextSnoozeMinutes(snooze, taken))).toEqual([15, 10, 5, undefined]);
  });

  it('take a default for every field that is missing', () => {
    const { value, unreadable } = decodeSettings({ version: 1, leadMinutes: 30, week: { mon: { bedtime: '23:15' } } });
    expect(unreadable).toEqual([]);
    expect(value).toEqual({
      ...defaultSettings,
      leadMinutes: 30,
      week: { ...defaultSettings.week, mon: { on: true, bedtime: '23:15', wake: '06:30' } },
    });
  });

  it('come back as they were written', () => {
    expect(decodeSettings(JSON.parse(JSON.stringify(defaultSettings))).value).toEqual(defaultSettings);
  });

  test.each([
    ['a lead below 0', 'leadMinutes', { leadMinutes: -1 }],
    ['a lead above 120', 'leadMinutes', { leadMinutes: 121 }],
    ['a lead with a fraction', 'leadMinutes', { leadMinutes: 30.5 }],
    ['a lead that is no number', 'leadMinutes', { leadMinutes: '45' }],
    ['a bedtime that no clock shows', 'week.tue.bedtime', { week: { tue: { bedtime: '25:99' } } }],
    ['a snooze of an hour and more', 'snooze.minutes', { snooze: { minutes: 61 } }],
    ['a rotation of 3 seconds', 'tips.rotateSeconds', { tips: { rotateSeconds: 3 } }],
    ['a section that the article lacks', 'tips.sections', { tips: { sections: ['04'] } }],
    ['favourites that are no list', 'tips.favourites', { tips: { favourites: 'all' } }],
    ['a language we do not speak', 'language', { language: 'fr' }],
    ['a theme that we do not have', 'theme', { theme: 'pink' }],
    ['a time zone that nobody knows', 'timeZone', { timeZone: 'Europe/Utrecht' }],
    ['a pause until no date', 'pausedUntil', { pausedUntil: '2026-02-30' }],
    ['a hold of 61 minutes', 'hold.bedtimeMinutes', { hold: { bedtimeMinutes: 61 } }],
    ['a week that is none', 'week', { week: 7 }],
    ['a night that is none', 'week.wed', { week: { wed: 'late' } }],
    ['a night that ends as it begins', 'week.wed', { week: { wed: { bedtime: '07:00', wake: '07:00' } } }],
    ['an edit at no instant', 'edit', { edit: { at: 'noon', device: 'a', count: 1 } }],
  ])('%s is not read, and is told', (_, path, raw) => {
    const { value, unreadable } = decodeSettings(raw);
    expect(paths(unreadable)).toEqual([path]);
    expect({ ...value, snooze: defaultSettings.snooze }).toEqual(defaultSettings);
  });

  it('with a bedtime at the wake time keep the night that was there', () => {
    const { value } = decodeSettings({ week: { mon: { on: false, bedtime: '07:00', wake: '07:00' } } });
    expect(value.week.mon).toEqual({ ...defaultSettings.week.mon, on: false });
  });

  it('take damaged fields from the last good copy, not from the defaults', () => {
    const good = { ...defaultSettings, leadMinutes: 90 };
    expect(decodeSettings({ leadMinutes: 'x' }, good).value).toEqual(good);
    expect(decodeSettings('garbage', good)).toEqual({ value: good, unreadable: [{ path: '', value: 'garbage' }] });
  });

  it('of a later version are read as far as we can, and kept aside whole', () => {
    const raw = { version: 2, leadMinutes: 20, moon: 'full' };
    const { value, unreadable } = decodeSettings(raw);
    expect(value.leadMinutes).toBe(20);
    expect(unreadable).toEqual([{ path: '', value: raw }]);
  });

  it('never throw, never carry a prototype along, and read the same when read again', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (raw) => {
        const { value } = decodeSettings(raw);
        expect(decodeSettings(JSON.parse(JSON.stringify(value)))).toEqual({ value, unreadable: [] });
      }),
    );
    const hostile = JSON.parse('{"__proto__": {"on": false}, "week": {"mon": {"__proto__": {"on": false}}}}');
    expect(decodeSettings(hostile).value).toEqual(defaultSettings);
    expect(({} as { on?: boolean }).on).toBeUndefined();
  });
});

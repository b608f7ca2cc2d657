import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clockTime } from '../../bedtime/clock-time.ts';
import { weekdays } from '../../bedtime/week.ts';
import { optionsModel } from '../../state/options-model.ts';
import { fakeSettings } from './fake-settings.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

async function opened(fake = fakeSettings()) {
  const model = optionsModel(fake);
  await model.load();
  return { fake, model };
}

describe('the times of a night given to others', () => {
  it('reach all nights, and are taken back as one', async () => {
    const { fake, model } = await opened(fakeSettings({ week: { wed: { bedtime: '21:00', wake: '05:00' } } }));
    const before = fake.stored().week;
    model.applyTimes('wed', 'all');
    await model.save();
    for (const day of weekdays) expect(fake.stored().week[day]).toMatchObject({ bedtime: '21:00', wake: '05:00' });
    expect(model.applied.value).toMatchObject({ from: 'wed', to: 'all' });
    model.undo();
    await model.save();
    expect(fake.stored().week).toEqual(before);
    expect(model.applied.value).toBeUndefined();
  });

  it('reach the nights before workdays only', async () => {
    const { fake, model } = await opened(fakeSettings({ week: { wed: { bedtime: '21:00', wake: '05:00' } } }));
    model.applyTimes('wed', 'workdays');
    await model.save();
    expect(fake.stored().week.sun.bedtime).toBe('21:00');
    expect(fake.stored().week.fri.bedtime).toBe('23:00');
  });

  it('cannot be taken back any more once a night was changed after it: that change would be lost', async () => {
    const { model } = await opened();
    model.applyTimes('fri', 'all');
    model.changeNight('mon', { on: false });
    expect(model.applied.value).toBeUndefined();
  });
});

describe('the language', () => {
  it('is the browser’s until one is set, and follows at once', async () => {
    const { model } = await opened(fakeSettings({}, { browserLanguage: 'de-AT' }));
    expect(model.language.value).toBe('de');
    model.change('language', (old) => ({ ...old, language: 'nl' }));
    expect(model.language.value).toBe('nl');
    expect(model.browserLanguage).toBe('de');
  });
});

describe('the time zone', () => {
  it('is the machine’s, wherever that travels, until one is pinned', async () => {
    let machine = 'Europe/Amsterdam';
    const { fake, model } = await opened(fakeSettings({}, { systemZone: () => machine }));
    expect(model.tonight.value?.bedtimeAt.toString()).toBe('2026-11-18T21:30:00Z');
    machine = 'America/New_York';
    fake.now.value = fake.now.value.add({ seconds: 10 });
    // There it is six in the morning, and the night before not over.
    expect(model.zone.value).toBe('America/New_York');
    expect(model.tonight.value?.bedtimeAt.toString()).toBe('2026-11-18T03:30:00Z');
    model.change('timeZone', (old) => ({ ...old, timeZone: 'Asia/Tokyo' }));
    expect(model.zone.value).toBe('Asia/Tokyo');
  });
});

describe('the welcome', () => {
  it('is there on the first day and ends with the proposal on every night', async () => {
    const { fake, model } = await opened(fakeSettings({}, { isWelcome: true }));
    expect(model.isWelcome.value).toBe(true);
    model.acceptProposal(clockTime('23:00'), clockTime('07:00'));
    await model.save();
    expect(model.isWelcome.value).toBe(false);
    for (const day of weekdays) expect(fake.stored().week[day]).toEqual({ on: true, bedtime: '23:00', wake: '07:00' });
    model.undo();
    await model.save();
    expect(fake.stored().week.mon.bedtime).toBe('22:30');
  });

  it('stores nothing for someone who would rather set it themselves', async () => {
    const { fake, model } = await opened(fakeSettings({}, { isWelcome: true }));
    model.endWelcome();
    await model.save();
    expect(model.isWelcome.value).toBe(false);
    expect(fake.edits()).toBe(0);
  });

  it('does not greet someone whose settings came along from another machine', async () => {
    const edit = { at: '2026-11-01T10:00:00Z', device: 'there', count: 4 };
    const { model } = await opened(fakeSettings({ edit }, { isWelcome: true }));
    expect(model.isWelcome.value).toBe(false);
  });
});

describe('the test nudge', () => {
  it('asks the person whether they saw it, since no browser knows', async () => {
    const { model } = await opened();
    await model.send();
    expect(model.test.value).toBe('asked');
    model.answer(false);
    expect(model.test.value).toBe('unseen');
  });

  it('does not ask when the browser itself says no, or fails', async () => {
    for (const sendTestNudge of [async () => false, () => Promise.reject(new Error('no'))]) {
      const { model } = await opened(fakeSettings({}, { sendTestNudge }));
      await model.send();
      expect(model.test.value).toBe('refused');
    }
  });
});

describe('what could not be read', () => {
  it('is there until the person lets go of it', async () => {
    const fake = fakeSettings();
    fake.setUnreadable([{ path: 'leadMinutes', value: 'soon' }]);
    const { model } = await opened(fake);
    expect(model.unreadable.value).toEqual([{ path: 'leadMinutes', value: 'soon' }]);
    await model.dismissUnreadable();
    expect(model.unreadable.value).toEqual([]);
  });
});

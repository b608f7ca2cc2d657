// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import type { Entry } from '../../../bedtime/ledger.ts';
import { nightOf } from '../../../bedtime/night.ts';
import { instant, shown } from '../../state/fake-evening.ts';
import { button, openPopup, press, screen, settle, tipText, tonightButtons } from './open-popup.ts';

const did = (kind: 'started' | 'goodNight' | 'skipped', time: string): Entry => ({
  kind,
  at: instant(time).toString(),
  device: 'laptop',
});
const sunday = nightOf(Temporal.PlainDate.from('2026-11-22'));
const says = (text: string | RegExp) => expect(screen.getByText(text)).toBeTruthy();
const picture = () => screen.getByRole('img').getAttribute('aria-label');

describe('tonight', () => {
  test.each([
    ['16:00', 'Wind-down in 5 h 45', '8 h of sleep'],
    ['21:03', 'Wind-down in 42 min', '8 h of sleep'],
    ['21:44:30', 'Wind-down in 1 min', '8 h of sleep'],
    ['21:50', 'Bedtime in 40 min', '8 h of sleep'],
    ['22:30', '8 h until you get up', '8 h of sleep'],
    ['22:30:20', '8 h until you get up', '8 h of sleep left'],
    ['23:40', '6 h 50 until you get up', '6\u00a0h\u00a050 of sleep left'],
    ['Tue 06:29', '1 min until you get up', '1 min of sleep left'],
  ])('at %s says "%s" and "%s"', async (at, next, sleep) => {
    await openPopup({ at });
    says(next);
    expect(picture()).toContain(`Wind-down 21:45, bedtime 22:30, get up 06:30: ${sleep}.`);
  });

  it('says the times in writing too, and why the next nudge comes', async () => {
    await openPopup({ at: '21:03' });
    for (const time of ['21:45', '22:30', '06:30']) says(time);
    says('Next nudge 21:45, because your Monday bedtime is 22:30.');
  });

  it('has no wind-down when there is no lead', async () => {
    await openPopup({ at: '21:03', settings: { leadMinutes: 0 } });
    says('Bedtime in 1 h 27');
    expect(picture()).toBe('Bedtime 22:30, get up 06:30: 8 h of sleep. It is 21:03.');
    expect(screen.queryByText('Wind-down')).toBeNull();
  });

  it('names the day when tonight is off', async () => {
    await openPopup({ settings: { week: { mon: { on: false } } } });
    says('Next night: Tuesday');
  });

  it('keeps itself fresh: the minutes go by without anybody asking', async () => {
    const { pass, tonight } = await openPopup({ at: '21:42:30' });
    tonight.keepFresh();
    says('Wind-down in 3 min');
    await pass(31);
    says('Wind-down in 2 min');
    await pass(60);
    says('Wind-down in 1 min');
    await pass(60);
    says('Bedtime in 45 min');
  });

  it('says that all nights are off, and leads to the settings', async () => {
    const off = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, { on: false }]),
    );
    const { optionsOpened } = await openPopup({ settings: { week: off } });
    says('No nudges: all seven nights are off.');
    expect(screen.queryByRole('img')).toBeNull();
    await press('Choose your nights');
    expect(optionsOpened).toHaveLength(1);
  });

  it('says that the nudges are paused, and until when', async () => {
    await openPopup({ settings: { pausedUntil: '2026-11-27' } });
    says('Nudges are paused');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('still shows a tip when nothing can be read, says so, and recovers by itself', async () => {
    const { fake, tonight, pass } = await openPopup({ prepare: (fake) => Object.assign(fake, { cannotRead: true }) });
    expect(tipText()).not.toBe('');
    expect(screen.getByRole('alert').textContent).toMatch(/cannot be read/);
    tonight.keepFresh();
    fake.cannotRead = false;
    await pass(60);
    expect(screen.queryByRole('alert')).toBeNull();
    says(/^Wind-down in/);
  });
});

describe('the buttons', () => {
  test.each([
    ['in the afternoon', '13:00', [], ['Skip tonight', 'Pause…']],
    ['before the wind-down', '21:00', [], ['Start winding down', 'Good night', 'Skip tonight', 'Pause…']],
    ['in the wind-down', '21:50', [], ['Start winding down', '10 min more', 'Good night', 'Skip tonight', 'Pause…']],
    [
      'once the person winds down',
      '21:55',
      [did('started', '21:50')],
      ['Good night', '10 min more', 'Skip tonight', 'Pause…', 'Undo winding down'],
    ],
    ['at bedtime', '22:31', [did('started', '21:50')], ['Good night', '10 min more', 'Skip tonight', 'Pause…']],
    ['after good night', '22:31', [did('goodNight', '22:30')], ['Undo good night']],
    ['when tonight is skipped', '20:00', [did('skipped', '19:00')], ['Pause…', 'Undo skip']],
  ])('%s are those that fit the moment', async (_, at, ledger, names) => {
    await openPopup({ at, ledger });
    expect(tonightButtons()).toEqual(names);
    expect(document.querySelectorAll('.primary').length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['Start winding down', '21:50', 'start', 'Bedtime in 40 min'],
    ['Good night', '22:35', 'goodNight', 'Good night. Sleep well.'],
    ['Skip tonight', '21:00', 'skip', 'An evening without nudges'],
    ['10 min more', '22:35', 'snooze', 'Quiet until 22:45, because you asked for more time.'],
  ])('%s is stored and answered', async (name, at, act, answer) => {
    const { fake } = await openPopup({ at });
    await press(name);
    expect(fake.acts).toEqual([act]);
    says(answer);
  });

  test.each([
    ['Undo good night', 'goodNight'],
    ['Undo skip', 'skipped'],
  ] as const)('%s takes it back', async (name, kind) => {
    const { fake } = await openPopup({ at: '22:00', ledger: [did(kind, '21:50')] });
    await press(name);
    expect(fake.acts).toEqual(['undo']);
    expect(button('Good night')).toBeTruthy();
  });

  test.each([
    ['before bedtime it costs no sleep', '21:50', '10 more minutes leaves 8 h until 06:30, 2 left.'],
    ['after it, it does', '23:30', '10 more minutes leaves 6\u00a0h\u00a050 until 06:30, 2 left.'],
  ])('a snooze says its price: %s', async (_, at, price) => {
    await openPopup({ at });
    const snooze = button('10 min more');
    expect(document.getElementById(snooze.getAttribute('aria-describedby') ?? '')?.textContent).toBe(price);
  });

  it('the last snooze says that it is the last', async () => {
    await openPopup({ at: '23:30', settings: { snooze: { lengths: 'fixed', limit: 1 } } });
    says('10 more minutes leaves 6 h 50 until 06:30, the last one.');
  });

  it('a snooze of one minute is said in the singular', async () => {
    await openPopup({ at: '23:29', settings: { snooze: { lengths: 'fixed', minutes: 1 } } });
    says('1 more minute leaves 7 h until 06:30, 2 left.');
  });

  it('once the snoozes are used up, only Good night and Skip tonight are left', async () => {
    const snoozed = (from: string, until: string): Entry => ({
      ...{ kind: 'snoozed', at: instant(from).toString(), device: 'laptop', until: instant(until).toString() },
    });
    const ledger = [snoozed('22:31', '22:41'), snoozed('22:41', '22:51'), snoozed('22:51', '23:01')];
    await openPopup({ at: '22:55', ledger });
    expect(tonightButtons()).toEqual(['Good night', 'Skip tonight', 'Undo snooze']);
    document.body.replaceChildren();
    await openPopup({ at: '23:02', ledger });
    expect(tonightButtons()).toEqual(['Good night', 'Skip tonight']);
  });

  it('a snooze that is over was had, and cannot be taken back for another one', async () => {
    const until = instant('22:41').toString();
    await openPopup({
      at: '22:45',
      ledger: [{ kind: 'snoozed', at: instant('22:31').toString(), device: 'laptop', until }],
    });
    expect(tonightButtons()).toEqual(['Good night', '10 min more', 'Skip tonight', 'Pause…']);
  });

  it('a snooze counts from the moment it is taken, not from when the popup was opened', async () => {
    const { fake } = await openPopup({ at: '22:35' });
    fake.now = instant('22:36:30');
    await press('10 min more');
    const ledger = fake.ledgers.get(nightOf(Temporal.PlainDate.from('2026-11-23')));
    expect(ledger?.find(({ kind }) => kind === 'snoozed')).toMatchObject({ until: instant('22:46:30').toString() });
  });

  it('two presses in one breath are one answer', async () => {
    const { fake, tonight } = await openPopup({ at: '22:35' });
    await Promise.all([tonight.act('snooze'), tonight.act('snooze')]);
    expect(fake.acts).toEqual(['snooze']);
  });

  it('what could not be stored is said, and can be tried again', async () => {
    const { fake } = await openPopup({ at: '22:35' });
    fake.cannotStore = true;
    await press('Good night');
    expect(screen.getByRole('alert').textContent).toBe(
      'That could not be saved. Nothing has changed: please try again.',
    );
    fake.cannotStore = false;
    await press('Good night');
    expect(screen.queryByRole('alert')).toBeNull();
    says('Good night. Sleep well.');
  });

  it('the keyboard goes to the answer when the button it was on is gone', async () => {
    await openPopup({ at: '22:35' });
    await press('Good night');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /Good night. Sleep well\./ }));
  });
});

describe('the banner', () => {
  test.each([
    ['21:50', [shown('wind-down', '21:45')], 'Time to wind down', 'Bedtime is 22:30, in 40 min.'],
    ['22:31', [shown('bedtime', '22:30')], 'It is bedtime', /leaves 7 h 59 until 06:30/],
    [
      '22:50',
      [shown('bedtime', '22:30'), shown('overdue', '22:45')],
      'Past your bedtime',
      /You chose 22:30\. 7 h 40 left/,
    ],
  ])('at %s stands at the top and is announced', async (at, ledger, title, message) => {
    await openPopup({ at, ledger });
    expect(screen.getByText(title).closest('[role="status"]')).toBeTruthy();
    says(message);
    expect(screen.getByText(title).compareDocumentPosition(screen.getByRole('region', { name: 'Sleep tip' }))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('is not there before a nudge, and gone with its answer', async () => {
    const { fake, tonight } = await openPopup({ at: '21:40' });
    expect(document.querySelector('.banner')).toBeNull();
    fake.now = instant('21:46');
    fake.add(shown('wind-down', '21:45'));
    await tonight.refresh();
    await settle();
    says('Time to wind down');
    await press('Start winding down');
    expect(document.querySelector('.banner')).toBeNull();
  });
});

describe('what was missed', () => {
  const missed = (stage: 'wind-down' | 'bedtime', cause: 'closed' | 'slept', time: string): Entry => ({
    kind: 'missed',
    at: instant(time).toString(),
    device: 'laptop',
    stage,
    cause,
  });

  it('is said with its cause, stays while the popup is open, and is said once', async () => {
    const start = {
      at: '16:00',
      prepare: (fake: { add: (entry: Entry, night: typeof sunday) => void }) =>
        fake.add(missed('bedtime', 'closed', '08:00'), sunday),
    };
    const { fake, tonight } = await openPopup(start);
    says('The nudges of Sunday did not come: the browser was closed.');
    expect(fake.told).toEqual([sunday]);
    await tonight.refresh();
    await settle();
    says('The nudges of Sunday did not come: the browser was closed.');
    expect(fake.told).toEqual([sunday]);
    document.body.replaceChildren();
    const again = await openPopup({
      at: '16:00',
      prepare: (next) => next.ledgers.set(sunday, fake.ledgers.get(sunday) ?? []),
    });
    expect(screen.queryByText(/did not come/)).toBeNull();
    expect(again.fake.told).toEqual([]);
  });

  it('of several nights is said in one sentence', async () => {
    const saturday = nightOf(Temporal.PlainDate.from('2026-11-21'));
    await openPopup({
      at: '16:00',
      prepare: (fake) => {
        fake.add(missed('bedtime', 'closed', '08:00'), saturday);
        fake.add(missed('bedtime', 'slept', '08:00'), sunday);
      },
    });
    says('The nudges of 2 nights did not come, the last on Sunday: the computer was asleep, or its clock was changed.');
  });

  it('that comes to light while the popup is open joins what was said', async () => {
    const { fake, tonight } = await openPopup({
      at: '16:00',
      prepare: (fake) => fake.add(missed('bedtime', 'closed', '08:00'), sunday),
    });
    fake.add(missed('bedtime', 'slept', '15:00'));
    await tonight.refresh();
    await settle();
    says(/^The nudges of 2 nights did not come, the last on Monday/);
  });

  it('in the evening itself is said as such', async () => {
    await openPopup({ at: '22:31', ledger: [missed('wind-down', 'slept', '22:30')] });
    says(/^The wind-down nudge of Monday did not come/);
  });
});

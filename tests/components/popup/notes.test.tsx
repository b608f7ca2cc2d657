// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, test } from 'vitest';
import type { Evening } from '../../../nudge/evening.ts';
import type { System } from '../../../platform/system.ts';
import { instant } from '../../state/fake-evening.ts';
import { button, openPopup, press, screen } from './open-popup.ts';

const reaching = (reach: Evening['reach']) => ({
  prepare: (fake: object) => void Object.assign(fake, { reach }),
});
const hidden = { prepare: (fake: object) => void Object.assign(fake, { zone: 'UTC' }), browserLanguage: 'nl-NL' };
const says = (text: string | RegExp) => expect(screen.getByText(text)).toBeTruthy();
const isSilent = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();

describe('nudges that may not arrive', () => {
  test.each([
    ['failing', 'The browser says that the notification of your last nudge did not appear.'],
    ['unseen', 'For three nights nobody reacted to a nudge. Do you get to see them?'],
    ['denied', 'This browser does not let Slaapwel show notifications. The toolbar button still counts down.'],
  ] as const)('when %s, the popup says what was noticed', async (reach, words) => {
    await openPopup(reaching(reach));
    says(words);
    expect(button('Send a test nudge')).toBeTruthy();
  });

  it('says nothing when all is well', async () => {
    await openPopup();
    expect(screen.queryByRole('button', { name: 'Send a test nudge' })).toBeNull();
  });

  it('a test nudge that was seen settles it', async () => {
    const { reachSaid } = await openPopup(reaching('failing'));
    await press('Send a test nudge');
    says('Did you see it?');
    await press('Yes');
    says('Good. Then your evening nudge can reach you too.');
    expect(reachSaid).toEqual(['confirmed']);
    expect(document.activeElement).toBe(button('Send another'));
    await press('Done');
    isSilent(/notification of your last nudge/);
    expect(reachSaid).toEqual(['confirmed']);
  });

  it('stays although looking into the popup counts as a reaction', async () => {
    const { fake, tonight } = await openPopup(reaching('unseen'));
    fake.reach = 'good';
    await act(() => tonight.refresh());
    await press('Send a test nudge');
    await press('No');
    says(/Then something keeps it back/);
  });

  it('stays while its test runs, even when the next nudge arrives meanwhile', async () => {
    const { fake, tonight } = await openPopup(reaching('failing'));
    await press('Send a test nudge');
    fake.reach = 'good';
    await act(() => tonight.refresh());
    await press('Yes');
    says('Good. Then your evening nudge can reach you too.');
  });

  const systems: [System, RegExp[], RegExp[]][] = [
    [
      { family: 'chromium', browser: 'Google Chrome', os: 'windows' },
      [/^Windows Settings.*Google Chrome/, /chrome:\/\/settings\/content\/notifications/],
      [/Apple/],
    ],
    [
      { family: 'edge', browser: 'Microsoft Edge', os: 'macos' },
      [/^Apple menu.*Microsoft Edge/, /Microsoft Edge Helper/, /edge:\/\/settings/],
      [/Windows/],
    ],
    [{ family: 'firefox', browser: 'Firefox', os: 'macos' }, [/^Apple menu.*Firefox/], [/Helper/, /:\/\/settings/]],
    [{ family: 'firefox', browser: 'Firefox', os: 'linux' }, [/^Your desktop.*Firefox/], [/:\/\/settings/]],
    [{ family: 'firefox', browser: 'Firefox', os: 'android' }, [/^Android Settings.*Firefox/], [/:\/\/settings/]],
    [{ family: 'chromium', browser: 'Google Chrome', os: 'chromeos' }, [/^ChromeOS/, /chrome:\/\/settings/], []],
    [{ family: 'chromium', browser: 'Brave', os: 'unknown' }, [/^Your system.*Brave/], []],
  ];
  test.each(systems)('one that was not seen gets the steps for %o', async (system, given, absent) => {
    const { reachSaid } = await openPopup({ ...reaching('failing'), system });
    await press('Send a test nudge');
    await press('No');
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    for (const words of given) expect(steps.filter((step) => words.test(step))).toHaveLength(1);
    for (const words of absent) expect(steps.filter((step) => words.test(step))).toEqual([]);
    expect(reachSaid).toEqual([]);
  });

  it('one that the browser refuses gets the steps at once', async () => {
    await openPopup({ ...reaching('denied'), testShows: false });
    await press('Send a test nudge');
    says(/The browser did not show it/);
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1);
  });

  it('sent away it stays away for a week, unless something else is noticed', async () => {
    const { reachSaid } = await openPopup(reaching('unseen'));
    await press('Not now');
    isSilent(/For three nights/);
    const dismissed = { reach: 'unseen', at: instant('16:00').toString() } as const;
    expect(reachSaid).toEqual([dismissed]);
    document.body.replaceChildren();
    await openPopup({ ...reaching('unseen'), dismissed });
    isSilent(/For three nights/);
    document.body.replaceChildren();
    await openPopup({ ...reaching('failing'), dismissed });
    says(/did not appear/);
  });
});

describe('a browser that seems to hide the time zone', () => {
  it('gets one question, and Yes ends it', async () => {
    const { zonesConfirmed } = await openPopup({ ...hidden, at: '16:00' });
    expect(screen.getByRole('region', { name: 'Is it 15:00 now?' })).toBeTruthy();
    await press('Yes');
    expect(zonesConfirmed).toEqual(['UTC']);
    isSilent('Is it 15:00 now?');
  });

  it('No leads to the time zone in the settings', async () => {
    const { zonesAsked, zonesConfirmed } = await openPopup(hidden);
    await press('No, choose my time zone');
    expect(zonesAsked).toHaveLength(1);
    expect(zonesConfirmed).toEqual([]);
  });

  test.each([
    ['was said to be right', { ...hidden, zoneConfirmed: 'UTC' }],
    ['was pinned by the person', { ...hidden, settings: { timeZone: 'UTC' } }],
    ['is likely for the language', { ...hidden, browserLanguage: 'en-GB' }],
  ])('is not asked about when the zone %s', async (_, start) => {
    await openPopup(start);
    isSilent(/^Is it/);
  });

  it('is asked again when another such zone was confirmed', async () => {
    await openPopup({ ...hidden, zoneConfirmed: 'Atlantic/Reykjavik' });
    says('Is it 15:00 now?');
  });
});

describe('a clock change', () => {
  const at = (time: string) => ({
    prepare: (fake: object) => void Object.assign(fake, { now: Temporal.Instant.from(time) }),
  });
  test.each([
    [
      '2026-10-22T16:00:00+02:00',
      {},
      'In the night from Saturday to Sunday the clock goes back 1 h: that night lasts 9 h 30.',
    ],
    [
      '2026-03-26T16:00:00+01:00',
      {},
      'In the night from Saturday to Sunday the clock goes forward 1 h: that night lasts 7 h 30.',
    ],
    ['2026-03-26T16:00:00+01:00', { week: { sat: { on: false } } }, 'On Sunday at 02:00 the clock goes forward 1 h.'],
    ['2026-10-22T16:00:00+02:00', { week: { sat: { on: false } } }, 'On Sunday at 03:00 the clock goes back 1 h.'],
  ])('at %s with %o is said in one quiet line', async (time, settings, line) => {
    const long = { week: { sat: { bedtime: '22:30', wake: '07:00' } } };
    await openPopup({ ...at(time), settings: 'week' in settings ? settings : long });
    says(line);
    expect(screen.getByText(line).closest('section')?.getAttribute('aria-labelledby')).toBe('tonight');
  });

  it('is not told when none is near', async () => {
    await openPopup();
    isSilent(/the clock goes/);
  });
});

describe('what went wrong', () => {
  test.each([
    ['settings', /storage is failing \(quota exceeded\)\. Nudges still come, at the usual times/],
    ['ledger', /storage is failing \(quota exceeded\)\. Nudges still come, but what you answer/],
    ['alarm', /did not take our alarm \(quota exceeded\)/],
    ['nudge', /wrong with a notification \(quota exceeded\)/],
    ['surroundings', /whether you are busy \(quota exceeded\)/],
    ['sync', /other machines could not be reached \(quota exceeded\)/],
    ['toolbar', /toolbar button could not be painted \(quota exceeded\)/],
  ] as const)('with %s is said in one calm sentence, in the browser’s words too', async (step, words) => {
    const { fake, tonight } = await openPopup(reaching('failing'));
    fake.troubles = [{ step, message: 'quota exceeded.' }];
    await act(() => tonight.refresh());
    expect(screen.getByRole('alert').textContent).toMatch(words);
    isSilent(/did not appear/);
    fake.troubles = [];
    await act(() => tonight.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
    says(/did not appear/);
  });

  it('is said once when it also keeps the nights from being read', async () => {
    const { fake, tonight } = await openPopup();
    fake.cannotRead = true;
    await act(() => tonight.refresh());
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/storage is failing \(damaged\)/),
    ]);
  });
});

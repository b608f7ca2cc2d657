import { pictured as device, evening, instant, type Scene } from './scene.ts';

const shown = (stage: string, time: string, date = evening, channel = 'notification') => ({
  kind: 'shown',
  at: instant(time, date),
  device,
  stage,
  turn: 1,
  bedtime: '22:30',
  channel,
});
const windDown = shown('wind-down', '21:45');
const bedtime = shown('bedtime', '22:30');
const snoozed = (time: string, until: string) => ({
  kind: 'snoozed',
  at: instant(time),
  device,
  until: instant(until),
});

const popup = { page: 'popup.html', width: 372 } as const;
const noTips = { rotateSeconds: 0, sections: [], hidden: [], favourites: [] };
const ownTip = { id: 'own/6c1c2a5e-93c2-4d7a-8f0e-1b2f5c7d9e10', isFavourite: true, isHidden: false };
const nights: Record<string, Pick<Scene, 'at' | 'nights'>> = {
  'wind-down': { at: `${evening} 21:50`, nights: { [evening]: [windDown] } },
  bedtime: { at: `${evening} 22:31`, nights: { [evening]: [windDown, bedtime] } },
  snoozed: { at: `${evening} 22:36`, nights: { [evening]: [windDown, bedtime, snoozed('22:33', '22:48')] } },
};

/** The popup in every state that it can be in. */
const ordinary: readonly Scene[] = [
  { ...popup, name: 'popup-afternoon', at: `${evening} 16:20` },
  { ...popup, name: 'popup-evening', at: `${evening} 20:10` },
  ...Object.entries(nights).map(([name, state]) => ({ ...popup, ...state, name: `popup-${name}` }) as Scene),
  {
    ...popup,
    name: 'popup-started',
    at: `${evening} 21:50`,
    nights: { [evening]: [windDown, { kind: 'started', at: instant('21:47'), device }] },
  },
  {
    ...popup,
    name: 'popup-last-snooze',
    at: `${evening} 23:01`,
    nights: {
      [evening]: [windDown, bedtime, snoozed('22:33', '22:48'), snoozed('22:49', '22:59'), shown('overdue', '22:59')],
    },
  },
  {
    ...popup,
    name: 'popup-overdue',
    at: `${evening} 22:50`,
    nights: { [evening]: [windDown, bedtime, shown('overdue', '22:45')] },
  },
  {
    ...popup,
    name: 'popup-good-night',
    at: `${evening} 22:41`,
    nights: { [evening]: [windDown, bedtime, { kind: 'goodNight', at: instant('22:40'), device }] },
  },
  {
    ...popup,
    name: 'popup-skipped',
    at: `${evening} 19:00`,
    nights: { [evening]: [{ kind: 'skipped', at: instant('18:30'), device }] },
  },
  { ...popup, name: 'popup-paused', at: `${evening} 19:00`, settings: { pausedUntil: '2026-11-27' } },
  { ...popup, name: 'popup-pausing', at: `${evening} 16:20`, press: ['[aria-controls="pause"]'] },
  {
    ...popup,
    name: 'popup-pause-wrong',
    at: `${evening} 16:20`,
    press: ['[aria-controls="pause"]', '.until [type="submit"]'],
  },
  {
    ...popup,
    name: 'popup-off',
    at: `${evening} 16:20`,
    settings: {
      week: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
          day,
          { on: false, bedtime: '22:30', wake: '06:30' },
        ]),
      ),
    },
  },
  {
    ...popup,
    name: 'popup-missed',
    at: '2026-11-24 09:00',
    nights: { [evening]: [{ kind: 'missed', at: instant('23:00'), device, stage: 'bedtime', cause: 'closed' }] },
  },
  { ...popup, name: 'popup-why', at: `${evening} 16:20`, press: ['.turn > .ask'] },
  { ...popup, name: 'popup-hidden-tip', at: `${evening} 16:20`, press: ['.turn > .icon-button'] },
  { ...popup, name: 'popup-no-tips', at: `${evening} 16:20`, settings: { tips: noTips } },
  {
    ...popup,
    name: 'popup-own-tip',
    at: `${evening} 16:20`,
    settings: { tips: noTips },
    stored: { ownTips: [{ ...ownTip, text: 'Put the book on the pillow, and the phone in the kitchen.' }] },
  },
];

const note = { ...popup, at: `${evening} 19:00` };

/** The popup with what it may have to say or to ask. */
const notes: readonly Scene[] = [
  { ...note, name: 'popup-note-zone', zone: 'UTC', stored: { zoneConfirmed: '' } },
  { ...note, name: 'popup-note-clock-change', at: '2026-10-22 19:00' },
  {
    ...note,
    name: 'popup-note-unseen',
    nights: Object.fromEntries(
      ['2026-11-20', '2026-11-21', '2026-11-22'].map((date) => [date, [shown('bedtime', '22:30', date)]]),
    ),
  },
  {
    ...note,
    name: 'popup-note-failing',
    nights: { '2026-11-22': [shown('bedtime', '22:30', '2026-11-22', 'badge')] },
  },
  { ...note, name: 'popup-note-denied', fails: 'notifying' },
  { ...note, name: 'popup-note-denied-steps', fails: 'notifying', press: ['.test .actions > .button'] },
  { ...note, name: 'popup-note-trouble', fails: 'storing', press: ['.beside .button'] },
];

/** What is shown at 320 pixels too, the narrowest that WCAG asks for. */
const narrowed = ['popup-wind-down', 'popup-bedtime', 'popup-snoozed', 'popup-pausing', 'popup-note-zone'];

/** The popup. */
export const popupScenes: readonly Scene[] = [
  ...ordinary,
  ...notes,
  ...[...ordinary, ...notes]
    .filter(({ name }) => narrowed.includes(name))
    .map((scene) => ({ ...scene, name: `${scene.name}-narrow`, width: 320 })),
];

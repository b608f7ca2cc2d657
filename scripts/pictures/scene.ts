/** One thing that a person may see: a page in a state, at a moment. */
export interface Scene {
  readonly name: string;
  /** The page and what stands behind it in its address, such as `options.html#welcome`. */
  readonly page: string;
  /** The wall time in Amsterdam at which the clock stands still. */
  readonly at: string;
  /** CSS pixels; the picture is as high as the page, or as high as is said here. */
  readonly width: number;
  readonly height?: number;
  /** What is set, on top of a bedtime of 22:30 every night. */
  readonly settings?: object;
  /** Facts of nights, by their date. */
  readonly nights?: Readonly<Record<string, readonly object[]>>;
  readonly ownTips?: readonly object[];
  /** Controls to press before the picture is taken, by what a selector finds. */
  readonly press?: readonly string[];
  /** Words to type into what has the focus then. */
  readonly type?: string;
}

const device = 'picture';
const night = '2026-11-23';

/** An instant of the pictured evening, Monday 23 November 2026, by its wall time in Amsterdam. */
const instant = (time: string) => Temporal.Instant.from(`${night}T${time}:00+01:00`).toString();

const shown = (stage: string, time: string, turn = 1) => ({
  kind: 'shown',
  at: instant(time),
  device,
  stage,
  turn,
  bedtime: '22:30',
  channel: 'notification',
});
const windDown = shown('wind-down', '21:45');
const bedtime = shown('bedtime', '22:30');
const popup = { page: 'popup.html', width: 372 } as const;

/** Everything that `npm run pictures` takes. */
export const scenes: readonly Scene[] = [
  { ...popup, name: 'popup-afternoon', at: `${night} 16:20` },
  { ...popup, name: 'popup-evening', at: `${night} 20:10` },
  { ...popup, name: 'popup-wind-down', at: `${night} 21:50`, nights: { [night]: [windDown] } },
  { ...popup, name: 'popup-bedtime', at: `${night} 22:31`, nights: { [night]: [windDown, bedtime] } },
  {
    ...popup,
    name: 'popup-snoozed',
    at: `${night} 22:36`,
    nights: {
      [night]: [windDown, bedtime, { kind: 'snoozed', at: instant('22:33'), device, until: instant('22:48') }],
    },
  },
  {
    ...popup,
    name: 'popup-overdue',
    at: `${night} 22:50`,
    nights: { [night]: [windDown, bedtime, shown('overdue', '22:45')] },
  },
  {
    ...popup,
    name: 'popup-good-night',
    at: `${night} 22:41`,
    nights: { [night]: [windDown, bedtime, { kind: 'goodNight', at: instant('22:40'), device }] },
  },
  {
    ...popup,
    name: 'popup-skipped',
    at: `${night} 19:00`,
    nights: { [night]: [{ kind: 'skipped', at: instant('18:30'), device }] },
  },
  { ...popup, name: 'popup-paused', at: `${night} 19:00`, settings: { pausedUntil: '2026-11-27' } },
  {
    ...popup,
    name: 'popup-missed',
    at: '2026-11-24 09:00',
    nights: { [night]: [{ kind: 'missed', at: instant('23:00'), device, stage: 'bedtime', cause: 'closed' }] },
  },
  {
    ...popup,
    name: 'popup-no-tips',
    at: `${night} 16:20`,
    settings: { tips: { rotateSeconds: 0, sections: [], hidden: [], favourites: [] } },
  },
  { name: 'options', page: 'options.html', at: `${night} 16:20`, width: 1000 },
  { name: 'options-narrow', page: 'options.html', at: `${night} 16:20`, width: 320 },
  {
    name: 'welcome',
    page: 'options.html#welcome',
    at: `${night} 16:20`,
    width: 1000,
    height: 900,
    settings: { edit: undefined },
  },
  { name: 'library', page: 'library.html', at: `${night} 16:20`, width: 1000, height: 1100 },
  { name: 'library-narrow', page: 'library.html', at: `${night} 16:20`, width: 320, height: 1100 },
  {
    name: 'library-search',
    page: 'library.html',
    at: `${night} 16:20`,
    width: 1000,
    height: 900,
    press: ['input[type=search]'],
    type: 'magnesium',
  },
];

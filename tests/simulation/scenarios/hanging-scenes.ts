import type { Deed } from '../plan/happening.ts';
import type { Fate } from '../world/faults.ts';
import type { Scene } from './scene.ts';

const hour = 3_600_000;
const slow = { how: 'late', ms: 4_500 } as const;

/** A call that is never done and does not say so. */
export const forGood = { how: 'hangs', ms: 24 * hour } as const;

/** So many calls of a name go wrong in the next seconds. */
export function fails(call: string, fate: Fate, count: number, forMs = 10_000): Deed {
  return { do: 'fails', call, fate, count, forMs };
}

/** Their notification gone, no tick follows from its going. */
const closes = { reaction: 'close', afterMs: 3_000 } as const;

/** Good night in a popup that is closed again; a write of the worker that knows nothing of it is done at 22:30:38. */
const answerBeforeLateWrite = [
  ['22:29:59', fails('storage.local.set', { how: 'lands', ms: 15_000 }, 1, 60_000)],
  ['22:29:59', fails('storage.local.set', { how: 'lands', ms: 28_000 }, 1, 60_000)],
  ['22:30:16', { do: 'popup', act: 'goodNight' }],
] as const satisfies NonNullable<Scene['happens']>;

/** Evenings in which a call of the browser hangs, by what comes of it. */
export const hangingScenes = {
  /** Good night is taken back; then the alarms of good night are set after all. */
  'an alarm that is set long after it was asked for': {
    to: '2026-11-22T22:50',
    happens: [
      ['22:31', fails('alarms.create', { how: 'lands', ms: 365_000 }, 3)],
      ['22:31', { do: 'event', name: 'commands.onCommand', args: ['good-night'] }],
      ['22:31:12', { do: 'popup', act: 'undo' }],
    ],
  },
  /** An update wipes the alarms; the first calls that set them anew are never answered. */
  'an update with a hiccup ten seconds before the nudge': {
    to: '2026-11-22T22:31',
    happens: [
      ['22:29:49', fails('alarms.create', forGood, 4)],
      ['22:29:50', { do: 'updates' }],
    ],
  },
  'a notification that comes long after it was asked for': {
    to: '2026-11-22T22:32:30',
    happens: [
      ['22:29:59', fails('notifications.create', { how: 'lands', ms: 120_000 }, 2)],
      ['22:31', { do: 'popup', act: 'goodNight' }],
    ],
  },
  /** The person says good night while a tick hangs that has read before. */
  'an answer while a tick hangs': {
    to: '2026-11-22T22:31:50',
    // What is written to the account brings a tick of its own.
    settings: { sync: false },
    happens: [
      ['20:00', { do: 'reacts', reactions: [closes, closes] }],
      ['22:31:20', fails('notifications.getPermissionLevel', slow, 1)],
      ['22:31:20', fails('alarms.create', forGood, 1)],
      ['22:31:20', { do: 'event', name: 'alarms.onAlarm', args: [{ name: 'next' }] }],
      ['22:31:22', { do: 'event', name: 'commands.onCommand', args: ['good-night'] }],
    ],
  },
  'a nudge whose giving takes long': {
    to: '2026-11-22T22:31',
    happens: [
      ['22:29:59', fails('storage.session.set', forGood, 1)],
      ['22:30:02', fails('storage.local.set', { how: 'lands', ms: 3_000 }, 1)],
    ],
  },
  /** A tick hangs that knows of a skip only; the skip is taken back, and the nudge given, meanwhile. */
  'a nudge given while another tick hangs': {
    to: '2026-11-22T22:31',
    happens: [
      ['21:00', { do: 'popup', act: 'skip' }],
      ['22:29:56', { do: 'popup', act: 'undo' }],
      ['22:29:57', fails('notifications.getPermissionLevel', slow, 1)],
      ['22:29:57', fails('alarms.create', forGood, 1)],
      ['22:29:57', { do: 'event', name: 'alarms.onAlarm', args: [{ name: 'next' }] }],
    ],
  },
  /** The clock is set back by ten minutes while a tick waits for what it has decided upon to be written. */
  'a clock set back while a tick hangs': {
    to: '2026-11-22T22:55',
    happens: [
      ['22:29:59', fails('storage.local', { how: 'lands', ms: 20_000 }, 1_000, 16_000)],
      ['22:30:12', { do: 'jumps', ms: -600_000 }],
    ],
  },
  /** Good night in a popup that is closed again, before a write of the worker is done that knows nothing of it. */
  'an answer that a late write drops': {
    to: '2026-11-22T22:31',
    settings: { sync: false },
    happens: [
      ['22:29:59', fails('storage.local.set', { how: 'lands', ms: 15_000 }, 1, 60_000)],
      ['22:29:59', fails('storage.local.set', { how: 'lands', ms: 18_000 }, 1, 60_000)],
      ['22:30:16', { do: 'popup', act: 'goodNight' }],
    ],
  },
  /** The same, and the worker that is told of it dies before it has put the answer back. */
  'an answer that a late write drops for good': {
    to: '2026-11-22T22:50',
    settings: { sync: false },
    happens: [...answerBeforeLateWrite, ['22:30:37', { do: 'kills', calls: 1, afterIt: false }]],
  },
  /** The same, and the browser closes before anybody has read what the late write has made of the night. */
  'an answer that a late write drops as the browser closes': {
    to: '2026-11-22T22:50',
    settings: { sync: false },
    happens: [
      ...answerBeforeLateWrite,
      ['22:30:37', fails('storage.local.get', slow, 100)],
      ['22:30:40', { do: 'closes' }],
      ['22:30:55', { do: 'opens' }],
    ],
  },
  /** A popup beside a wedged worker gives the nudge, and takes an answer before its own late write of the nudge is done. */
  'an answer that a late write of its own page drops': {
    to: '2026-11-22T22:32',
    settings: { sync: false },
    happens: [
      ['22:29', { do: 'wedges' }],
      ['22:30:05', fails('storage.local.set', { how: 'lands', ms: 10_050 }, 2, 60_000)],
      ['22:30:06', { do: 'popup', act: 'goodNight' }],
    ],
  },
  /** Opened again after bedtime, with all that was missed meanwhile to be written down. */
  'a fortnight of missed nights, and no write done in time': {
    from: '2026-11-09T12:00',
    to: '2026-11-22T22:45',
    settings: { sync: false },
    happens: [
      ['2026-11-09T20:00', { do: 'closes' }],
      ['2026-11-22T22:40', fails('storage.local.set', { how: 'lands', ms: 15_000 }, 1_000, 2 * 60_000)],
      ['2026-11-22T22:40:01', { do: 'opens' }],
    ],
  },
  'a browser that does not tell who is there': {
    to: '2026-11-22T22:50',
    happens: [['21:00', fails('idle', forGood, 100_000, 2 * hour)]],
  },
} as const satisfies Readonly<Record<string, Scene>>;

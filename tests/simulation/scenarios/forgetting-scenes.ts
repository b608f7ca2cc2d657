import type { Settings } from '../../../state/settings.ts';
import { fails, forGood } from './hanging-scenes.ts';
import { everyNight, type Scene, type Seen } from './scene.ts';

/** A person with settings of their own, on a machine whose calls take a while. */
export const own = {
  week: everyNight('22:30', '06:15'),
  leadMinutes: 10,
  edit: { at: '2026-11-20T12:00:00Z', device: 'x', count: 1 },
} satisfies Partial<Settings>;

/** An evening of theirs, and one on which every call takes a while. */
const evening = { settings: own, from: '2026-11-22T22:10', to: '2026-11-22T22:32' } satisfies Scene;
const slowEvening = { ...evening, traits: { jitter: { share: 1, maxMs: 40 } } } satisfies Scene;

/** What the browser session holds in the end: with what the worker told its pages. */
export function toldOf({ world }: Seen): string {
  return [...(world.devices[0]?.stores.session.texts.values() ?? [])].join();
}

/** A wall time so many milliseconds after another. */
function after(time: string, milliseconds: number): string {
  return Temporal.PlainTime.from(time).add({ milliseconds }).toString({ smallestUnit: 'millisecond' });
}

/** Everything is forgotten so many milliseconds after a nudge is due: amid the tick that gives it, before it or after. */
export function forgottenAt(ms: number): Scene {
  return {
    ...slowEvening,
    happens: [
      ['22:29:59.990', { do: 'pages', count: 1 }],
      [after('22:30', ms), { do: 'forgets' }],
    ],
  };
}

/** What a page asks and what it is answered are slow to be written, and that it was seen; everything is forgotten before the answer is there. */
export const forgottenAmidAnswer = {
  ...evening,
  happens: [
    ['22:30:30', fails('storage.session.set', { how: 'lands', ms: 1_500 }, 3)],
    ['22:30:30', { do: 'pages', count: 1 }],
    ['22:30:32', { do: 'forgets' }],
  ],
} satisfies Scene;

/** Everything is forgotten so many milliseconds after the person opened the popup to answer, or to take back that they skip the night. */
export function forgottenAmidAct(act: 'undo' | 'goodNight', ms: number): Scene {
  return {
    ...slowEvening,
    happens: [
      ...(act === 'undo' ? [['22:20', { do: 'popup', act: 'skip' }] as const] : []),
      ['22:30:10', { do: 'popup', act }],
      [after('22:30:10', ms), { do: 'forgets' }],
    ],
  };
}

/** Everything is forgotten while a nudge is on the screen, after notifications were switched off. */
export const forgottenOnScreen: Scene = {
  ...evening,
  happens: [
    ['22:30:30', { do: 'notices', mode: 'denied' }],
    ['22:31', { do: 'forgets' }],
  ],
};

/** A tick goes on without the lock that another one hangs with, and hangs itself; meanwhile everything is forgotten. */
export const forgottenBesideBold: Scene = {
  ...evening,
  to: '2026-11-22T22:33',
  happens: [
    ['22:29:54', { do: 'holds lock', name: 'tick', ms: 5_500 }],
    ['22:29:54.200', { do: 'event', name: 'alarms.onAlarm', args: [{ name: 'next' }] }],
    ['22:29:54.200', fails('alarms.create', forGood, 1)],
    ['22:29:59', { do: 'edits', change: { leadMinutes: 12 } }],
    ['22:30:01', { do: 'forgets' }],
  ],
};

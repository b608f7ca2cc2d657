import { hangingScenes } from '../scenarios/hanging-scenes.ts';
import { play } from '../scenarios/scene.ts';
import { type Catcher, night, scene, usual } from './catcher.ts';

const bedtime = `nudge/${night}/bedtime/1`;

/** Evenings in which a call of the browser hangs. */
export const hangs = {
  'an alarm that is set long after it was asked for': scene(
    hangingScenes['an alarm that is set long after it was asked for'],
    [...usual, '22:46 overdue/1'],
  ),
  'a nudge whose giving takes long': scene(
    hangingScenes['a nudge whose giving takes long'],
    usual,
    (seen) => seen.world.devices[0]?.notifications.shown.has(bedtime) === true,
  ),
  'a clock set back while a tick hangs': scene(hangingScenes['a clock set back while a tick hangs'], [
    ...usual,
    '22:45 overdue/1',
  ]),
  'a nudge given while another tick hangs': scene(
    hangingScenes['a nudge given while another tick hangs'],
    ['22:30 bedtime/1'],
    (seen) => seen.world.devices[0]?.notifications.shown.has(bedtime) === true,
  ),
  'an answer that a late write drops for good': async (engine) =>
    (await play(hangingScenes['an answer that a late write drops for good'], engine)).broken,
  'an answer that a late write drops as the browser closes': async (engine) =>
    (await play(hangingScenes['an answer that a late write drops as the browser closes'], engine)).broken,
  'a browser that does not tell who is there': scene(hangingScenes['a browser that does not tell who is there'], [
    ...usual,
    '22:45 overdue/1',
  ]),
} as const satisfies Readonly<Record<string, Catcher>>;

import {
  forgottenAmidAct,
  forgottenAmidAnswer,
  forgottenBesideBold,
  own,
  toldOf,
} from '../scenarios/forgetting-scenes.ts';
import { play } from '../scenarios/scene.ts';
import type { Catcher } from './catcher.ts';

/** Evenings in which everything is forgotten. */
export const forgettings = {
  'forgotten while a page is answered': async (engine) => {
    const seen = await play(forgottenAmidAnswer, engine);
    return [...seen.broken, ...(toldOf(seen).includes(own.week.mon.wake) ? ['told of what was forgotten'] : [])];
  },
  'forgotten while the person answers': async (engine) => {
    const broken: string[] = [];
    for (let ms = 2_000; ms <= 2_400; ms += 20) {
      broken.push(...(await play(forgottenAmidAct('goodNight', ms), engine)).broken);
    }
    return broken;
  },
  'forgotten while a tick hangs without a lock': async (engine) => {
    const { broken, trace } = await play(forgottenBesideBold, engine);
    const [hung, forgotten] = ['does not answer', 'everything forgotten: forgotten'].map((words) =>
      trace.findIndex((line) => line.includes(words)),
    );
    return [...broken, ...((forgotten ?? 0) > (hung ?? 0) ? [] : ['forgotten beside a tick'])];
  },
} as const satisfies Readonly<Record<string, Catcher>>;

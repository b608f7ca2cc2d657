import { forgottenAt, forgottenBesideBold } from '../scenarios/forgetting-scenes.ts';
import { play } from '../scenarios/scene.ts';
import type { Catcher } from './catcher.ts';

/** Evenings in which everything is forgotten. */
export const forgettings = {
  'forgotten amid a tick': async (engines) => {
    const complaints: string[] = [];
    for (const ms of [0, 100, 150]) complaints.push(...(await play(forgottenAt(ms), engines)).broken);
    return complaints;
  },
  'forgotten while a tick hangs without a lock': async (engines) => {
    const { broken, trace } = await play(forgottenBesideBold, engines);
    const [hung, forgotten] = ['does not answer', 'everything forgotten: forgotten'].map((words) =>
      trace.findIndex((line) => line.includes(words)),
    );
    return [...broken, ...((forgotten ?? 0) > (hung ?? 0) ? [] : ['forgotten beside a tick'])];
  },
} as const satisfies Readonly<Record<string, Catcher>>;

import type { StartEngine } from '../engine/load.ts';
import { play, type Scene, type Seen } from '../scenarios/scene.ts';

/** Runs something short against an engine. @returns what is wrong with it, in words; nothing for a sound engine. */
export type Catcher = (engine: StartEngine) => Promise<readonly string[]>;

/** The night of most scenes. */
export const night = '2026-11-22';

/** The nudges of somebody who goes to bed in time. */
export const usual = ['21:45 wind-down/1', '22:30 bedtime/1'];

/** A scene and the nudges it must show, by the minute; the invariants must hold besides. */
export function scene(what: Scene, shown: readonly string[], besides: (seen: Seen) => boolean = () => true): Catcher {
  return async (engine) => {
    const seen = await play(what, engine);
    const minutes = seen.shown.map((line) => `${line.slice(0, 5)} ${line.split('/').slice(2).join('/')}`);
    const isSame = JSON.stringify(minutes) === JSON.stringify(shown);
    const complaints = isSame ? [] : [`shown: ${minutes.join(', ')}`];
    return [...seen.broken, ...complaints, ...(besides(seen) ? [] : ['not what it should be'])];
  };
}

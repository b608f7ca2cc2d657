import { hasReached, mergedRotation, type Rotation } from './rotation.ts';
import { rotationStore } from './rotation-store.ts';

/**
 * Keeps where the tips of one window have got to, beside what other windows keep. What is stored never goes back by
 * itself: once it does not reach as far as this window has left it, it was forgotten, and nothing of before is kept.
 * @param began what was stored when the window opened.
 * @returns what keeps the latest. It never rejects: a rotation that is not kept repeats a tip, no reason to trouble anybody.
 */
export function rotationKeeper(began: Rotation): (latest: Rotation) => Promise<void> {
  let left: Rotation | undefined = began;
  return async (latest) => {
    try {
      const stored = await rotationStore.update((stored) => {
        if (left && !hasReached(stored, left)) left = undefined;
        return left ? mergedRotation(stored, latest) : stored;
      });
      if (left) left = stored;
    } catch (error) {
      console.warn('Slaapwel: the rotation was not kept', error);
    }
  };
}

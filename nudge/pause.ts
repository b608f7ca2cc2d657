import type { NightId } from '../bedtime/night.ts';
import { editSettings } from '../state/edit-settings.ts';
import { loadEngine } from './load-engine.ts';

/**
 * Pauses the nudges until a night, the first one that has them again; `''` ends a pause.
 * @throws when it could not be stored.
 */
export async function pauseUntil(night: NightId | ''): Promise<void> {
  await editSettings((old) => (old.pausedUntil === night ? old : { ...old, pausedUntil: night }));
  await (await loadEngine()).tick();
}

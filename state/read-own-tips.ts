import type { OwnTip } from '../content/own-tip.ts';
import { readKeys, watchKeys } from '../platform/storage.ts';
import { ownTipsKey } from './own-tips-key.ts';

/** The person's own tips. What decodes them is loaded only where there are any. @throws when storage fails. */
export async function readOwnTips(): Promise<readonly OwnTip[]> {
  const stored = await readKeys([ownTipsKey]);
  if (stored[ownTipsKey] === undefined) return [];
  const { decodeOwnTips } = await import('./own-tips.ts');
  return decodeOwnTips(stored[ownTipsKey]).value;
}

/** Calls `listener` when the person's own tips changed, here or elsewhere. */
export function onOwnTipsChanged(listener: () => unknown): void {
  watchKeys((keys, area) => {
    if (area === 'local' && keys.includes(ownTipsKey)) listener();
  });
}

import { isOwnTipId } from '../content/own-tip-id.ts';
import { editSettings } from './edit-settings.ts';
import { withOwnTipChanged } from './own-tip-changes.ts';
import { ownTipsStore } from './own-tips-store.ts';
import { withTipHidden } from './with-tip-hidden.ts';

/** Puts a tip away, or brings it back. @throws when it could not be stored. */
export async function hideTip(id: string, isHidden: boolean): Promise<void> {
  if (isOwnTipId(id)) await ownTipsStore.update((old) => withOwnTipChanged(old, id, { isHidden }));
  else await editSettings((settings) => withTipHidden(settings, id, isHidden));
}

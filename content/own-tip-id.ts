import type { OwnTipId } from './own-tip.ts';

/** Whether an id is one of a person's own tip. */
export function isOwnTipId(id: string): id is OwnTipId {
  return id.startsWith('own/');
}

/** The storage key of the person's own tips. */
export const ownTipsKey = 'ownTips';

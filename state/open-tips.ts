import { computed, type ReadonlySignal } from '@preact/signals-core';
import { firstTip, usedUp, useUp } from '../platform/first-picture.ts';
import type { Rotation } from './rotation.ts';
import { type TipModel, type TipParts, tipModel } from './tip-model.ts';
import type { RoundParts, TipRound } from './tip-round.ts';
import { baseOf, fromStock, type StockBase } from './tip-stock.ts';

/** What the tips of a popup that opens depend on. */
export interface OpeningParts
  extends Omit<TipParts, 'prepared' | 'isAsPrepared' | 'onScreen' | 'loadRound'>,
    Omit<RoundParts, 'seed' | 'leafOf'> {
  readonly base: ReadonlySignal<StockBase>;
  /** Makes the round ready, with the words of its tips. */
  readonly loadRound: (parts: Omit<RoundParts, 'seed' | 'leafOf'>) => Promise<TipRound>;
}

/** The tips of a popup that opens, and whether the stock of prepared ones ends soon, so that more are to be drawn. */
export interface OpenTips {
  readonly tips: TipModel;
  readonly isEnding: boolean;
}

/**
 * Opens the tips: on the one that is on the screen already, where it is from a stock that still holds, without the round;
 * else on what the round says, once it is loaded.
 */
export async function openTips({ base, rotation, loadRound, ...parts }: OpeningParts): Promise<OpenTips> {
  const onScreen = firstTip();
  const found = fromStock(onScreen, usedUp(), rotation, base.value);
  const reached: Rotation = found?.rotation ?? rotation;
  // At once, and even where the stock holds no more: nobody wants to be met by this tip again.
  if (onScreen !== undefined) useUp(onScreen);
  if (found) {
    parts.keep(reached).catch((error) => console.warn('Slaapwel: the rotation was not kept', error));
  }
  const { settings, own, hoursBeforeBedtime, keep } = parts;
  const tips = tipModel({
    ...parts,
    prepared: found?.picture,
    isAsPrepared: computed(() => found?.stock.base === baseOf(base.value)),
    onScreen,
    loadRound: () => loadRound({ settings, own, hoursBeforeBedtime, keep, rotation: reached }),
  });
  if (!found) await tips.withRound(() => {});
  return { tips, isEnding: found?.isEnding ?? false };
}

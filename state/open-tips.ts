import { computed, type ReadonlySignal } from '@preact/signals-core';
import { firstTip, usedUp, useUp } from '../platform/first-picture.ts';
import { fromStock } from './from-stock.ts';
import type { Rotation } from './rotation.ts';
import { type TipModel, type TipParts, tipModel } from './tip-model.ts';
import type { RoundParts, TipRound } from './tip-round.ts';
import { baseOf, type StockBase } from './tip-stock.ts';

/** What the tips of a popup that opens depend on. */
export interface OpeningParts
  extends Omit<TipParts, 'prepared' | 'isAsPrepared' | 'uncounted' | 'hasEarlier' | 'loadRound'>,
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
 * Opens the tips on the one that is on the screen already, without the round, which is loaded at once where the stock that
 * it is from holds no more; else, and where that tip may not be shown now, on what the round says.
 */
export async function openTips({ base, rotation, loadRound, ...parts }: OpeningParts): Promise<OpenTips> {
  const onScreen = firstTip();
  const began = baseOf(base.value);
  const found = fromStock(onScreen, usedUp(), rotation, base.value);
  const reached: Rotation = found?.rotation ?? rotation;
  // At once, and even where the stock holds no more: nobody wants to be met by this tip again.
  if (onScreen !== undefined) useUp(onScreen);
  if (found?.rotation) parts.keep(reached);
  const { settings, own, hoursBeforeBedtime, keep } = parts;
  const tips = tipModel({
    ...parts,
    prepared: found?.leaf,
    isAsPrepared: computed(() => !!found?.rotation && baseOf(base.value) === began),
    uncounted: found?.rotation ? undefined : onScreen,
    hasEarlier: reached.seen.some((showing) => showing !== onScreen),
    loadRound: () => loadRound({ settings, own, hoursBeforeBedtime, keep, rotation: reached }),
  });
  if (!found) await tips.withRound();
  return { tips, isEnding: !!found?.isEnding };
}

import { leafOf } from '../../components/popup/leaf-of.ts';
import { pictureOf } from '../../components/popup/picture-of.tsx';
import { orderKey } from '../../content/order-key.ts';
import { loadTexts } from '../../content/tip-texts.ts';
import type { ContentTexts } from '../../content/tip-words.ts';
import { deviceId } from '../../platform/device.ts';
import { rememberPictures } from '../../platform/first-picture.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { languageFor } from '../../state/language.ts';
import type { Language } from '../../state/settings.ts';
import { spoken } from '../../state/speak.ts';
import { type RoundParts, type TipRound, tipRound } from '../../state/tip-round.ts';
import { baseOf, type StockBase, type TipStock } from '../../state/tip-stock.ts';

/** The texts of the tips in the languages that were spoken so far, or are about to be. */
const texts = new Map<Language, ContentTexts>();

/** Makes the texts of the tips in a language ready. @throws when they cannot be loaded. */
export async function readyTexts(language: Language): Promise<void> {
  texts.set(language, texts.get(language) ?? (await loadTexts(language)));
}

/** The language to speak where nothing says which. */
export function likelyLanguage(): Language {
  return languageFor('auto', browserLanguage());
}

/**
 * The round of the tips, in an order of this device's own and in the language that is spoken.
 * @throws when its texts cannot be loaded. Whatever storage does, a tip can be shown.
 */
export async function openRound(parts: Omit<RoundParts, 'seed' | 'leafOf'>): Promise<TipRound> {
  const [device] = await Promise.all([deviceId().catch(() => ''), readyTexts(spoken.value)]);
  return tipRound({
    ...parts,
    seed: orderKey(0, 0, device),
    leafOf: (tip) => leafOf(tip, texts.get(spoken.value) as ContentTexts),
  });
}

/** Draws the tips with which the next openings begin. */
export function stockUp(round: TipRound, base: StockBase): void {
  const { tips, showings, rotation } = round.ahead();
  const pictures = tips.map((tip) => pictureOf(round.leafOf(tip)));
  const { lang: language, dir } = document.documentElement;
  const stock: TipStock = { language, dir, base: baseOf(base), rotation, showings, pictures };
  rememberPictures(stock);
}

import { stepText } from '../../content/step-text.ts';
import { type ContentLanguage, loadWords } from '../../content/tip-words.ts';
import { windDownSteps } from '../../content/wind-down.ts';

/** One piece of text that a person may read. */
export interface Passage {
  readonly language: ContentLanguage;
  /** Where it stands, such as `tips/oats-for-energy/why`. */
  readonly place: string;
  readonly text: string;
}

export const languages: readonly ContentLanguage[] = ['nl', 'en', 'de'];

/** Every title, text and why in one language. */
export async function passagesIn(language: ContentLanguage): Promise<Passage[]> {
  const words = await loadWords(language);
  const titles = Object.entries(words.sections).map(([id, text]) => ({ language, place: `sections/${id}`, text }));
  const steps = windDownSteps.map(({ id }) => ({ text: stepText(id, language), why: words.stepWhys[id], id }));
  const entries = [
    ...Object.entries(words.tips).map(([id, word]) => [`tips/${id}`, word] as const),
    ...steps.map((step) => [`steps/${step.id}`, step] as const),
  ];
  return [
    ...titles,
    ...entries.flatMap(([place, { text, why }]) => [
      { language, place: `${place}/text`, text },
      { language, place: `${place}/why`, text: why },
    ]),
  ];
}

/** Every title, text and why in every language. */
export async function allPassages(): Promise<Passage[]> {
  return (await Promise.all(languages.map(passagesIn))).flat();
}

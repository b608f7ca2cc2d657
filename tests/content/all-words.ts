import { loadWords } from '../../content/load-words.ts';
import { windDownSteps } from '../../content/wind-down.ts';
import { nudgeStepText } from '../../nudge/nudge-step-text.ts';
import type { Language } from '../../state/settings.ts';
import { stepText } from '../../state/step-text.ts';

/** One piece of text that a person may read. */
export interface Passage {
  readonly language: Language;
  /** Where it stands, such as `tips/oats-for-energy/why`. */
  readonly place: string;
  readonly text: string;
}

/** The languages in which every word is there, and has been read by someone who speaks it. */
export const languages = ['nl', 'en', 'de'] as const satisfies readonly Language[];

/** Every title, text and why in one language. */
export async function passagesIn(language: Language): Promise<Passage[]> {
  const words = await loadWords(language);
  const titles = Object.entries(words.sections).map(([id, text]) => ({ language, place: `sections/${id}`, text }));
  const steps = windDownSteps.map(({ id }) => ({
    text: stepText(id, language, nudgeStepText),
    why: words.stepWhys[id],
    id,
  }));
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

import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import { setPageLanguage } from '../platform/page-language.ts';
import { loadLanguage } from './load-language.ts';
import type { Language } from './settings.ts';
import { spoken } from './speak.ts';

/** What a page says, in the language that it speaks now. */
export interface PageWords<Words> {
  /** `undefined` until the first language is loaded. */
  readonly words: ReadonlySignal<Words | undefined>;
  /** Turns the whole page over to the language in one stroke: a page in two languages is shown to nobody. */
  speak(): Promise<void>;
}

/** The words of a whole page, with its title in the tab. */
export function pageWords<Words>(
  language: ReadonlySignal<Language>,
  title: () => string,
  load: (language: Language) => Promise<Words>,
): PageWords<Words> {
  const words = signal<Words | undefined>(undefined);
  const speak = async () => {
    const asked = language.value;
    const loaded = await loadLanguage(asked, load);
    if (language.value !== asked) return;
    batch(() => {
      spoken.value = asked;
      words.value = loaded;
    });
    setPageLanguage(asked);
    document.title = title();
  };
  return { words, speak };
}

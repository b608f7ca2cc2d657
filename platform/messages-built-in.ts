import { baseLocale, type Locale } from '#messages/runtime';
import type { Messages } from './messages-on-demand.ts';
import { sentenceOf } from './sentence-of.ts';

// What `#messages/load` is in the worker that is built: it cannot import anything later, so it has its messages in it.

let byLanguage: Readonly<Partial<Record<Locale, Messages>>> = {};

/** Gives the worker its messages in every language; the build calls it at the top of the worker. */
export function bringMessages(ofWorker: typeof byLanguage): void {
  byLanguage = ofWorker;
}

/** The function that says one message in a language; in English where it does not know the language. */
export function message(number: number) {
  return (
    inputs: Readonly<Record<string, unknown>>,
    { locale = baseLocale }: { readonly locale?: Locale } = {},
  ): string => sentenceOf((byLanguage[locale] ?? byLanguage[baseLocale])?.[number] ?? '', inputs);
}

/** All that the worker can say is there. */
export async function loadMessages(_locale: Locale): Promise<void> {}

import { baseLocale, type Locale } from '#messages/runtime';

/** A message as the build writes it: a sentence, or a function of what stands in it. */
type Message = string | ((inputs: unknown) => string);

/** The messages of one page in one language, by their numbers. */
type Messages = Readonly<Record<number, Message>>;

/** Where each language's messages of this page are. */
type Files = Readonly<Partial<Record<Locale, () => Promise<{ readonly default: Messages }>>>>;

let files: Files = {};

const loaded = new Map<Locale, Messages>();

let spoken = (): Locale => baseLocale;

/** Says by which function the messages know the language to speak. */
export function speakBy(language: () => Locale): void {
  spoken = language;
}

/** Says where the page's messages are; the build calls it at the top of each page's entrypoint. */
export function bringMessages(ofPage: Files): void {
  files = ofPage;
}

/** The function that says one message; English where its language is not loaded, nothing where that is not either. */
export function message(number: number) {
  return (inputs: unknown = {}, options: { readonly locale?: Locale } = {}): string => {
    const words = loaded.get(options.locale ?? spoken()) ?? loaded.get(baseLocale);
    const said = words?.[number] ?? '';
    return typeof said === 'function' ? said(inputs) : said;
  };
}

/**
 * Makes the messages of a language ready to be said: this page's own, a file of the package. What cannot be loaded is
 * said in English, and tried again at the next call. Never rejects.
 */
export async function loadMessages(locale: Locale): Promise<void> {
  if (loaded.has(locale)) return;
  try {
    const file = await files[locale]?.();
    if (file) loaded.set(locale, file.default);
  } catch (error) {
    console.warn(`Slaapwel: the messages in ${locale} could not be loaded`, error);
    if (locale !== baseLocale) await loadMessages(baseLocale);
  }
}

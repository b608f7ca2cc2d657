import { baseLocale, type Locale } from '#messages/runtime';
import { type Message, sentenceOf } from './sentence-of.ts';

/** Messages in one language, by their numbers. */
export type Messages = Readonly<Record<number, Message>>;

/** A file of messages. */
type File = () => Promise<{ readonly default: Messages }>;

/** Where each language's messages of this page are: those that it opens with, and those of what it loads later. */
type Files = Readonly<Partial<Record<Locale, readonly [first: File, later?: File]>>>;

let files: Files = {};

/** What was loaded, of whichever part. */
const loaded = new Map<Locale, Messages>();

/** The parts that were asked for and came, or are on their way. */
const parts = new Map<File, Promise<void>>();

let spoken = (): Locale => baseLocale;

/** Says by which function the messages know the language to speak. */
export function speakBy(language: () => Locale): void {
  spoken = language;
}

/** Says where the page's messages are; the build calls it at the top of each entrypoint. */
export function bringMessages(ofPage: Files): void {
  files = ofPage;
}

/** The function that says one message; English where its language is not loaded, nothing where that is not either. */
export function message(number: number) {
  return (inputs: Readonly<Record<string, unknown>> = {}, options: { readonly locale?: Locale } = {}): string => {
    const said = loaded.get(options.locale ?? spoken())?.[number] ?? loaded.get(baseLocale)?.[number] ?? '';
    return sentenceOf(said, inputs);
  };
}

/** Loads one part of a language's messages, once. @throws when it cannot be loaded. */
function loadPart(locale: Locale, file: File | undefined): Promise<void> | undefined {
  if (!file) return undefined;
  const load = async () => {
    const { default: messages } = await file();
    loaded.set(locale, { ...loaded.get(locale), ...messages });
  };
  const part = parts.get(file) ?? load();
  parts.set(file, part);
  part.catch(() => parts.delete(file));
  return part;
}

/** What cannot be loaded is said in English, and tried again at the next call. Never rejects. */
async function loadParts(locale: Locale, count: number): Promise<void> {
  try {
    await Promise.all(files[locale]?.slice(0, count).map((file) => loadPart(locale, file)) ?? []);
  } catch (error) {
    console.warn(`Slaapwel: the messages in ${locale} could not be loaded`, error);
    if (locale !== baseLocale) await loadParts(baseLocale, count);
  }
}

/** Whether something that is loaded later has been: then a new language needs its words too. */
let saysAll = false;

/** Makes the messages ready that the page opens with, or all that it can say by now. Never rejects. */
export function loadFirstMessages(locale: Locale): Promise<void> {
  return loadParts(locale, saysAll ? 2 : 1);
}

/** Makes all that the page can say ready, with what is only loaded when it is asked for. Never rejects. */
export function loadMessages(locale: Locale): Promise<void> {
  saysAll = true;
  return loadParts(locale, 2);
}

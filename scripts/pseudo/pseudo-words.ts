/** A language that nobody speaks, made of English to see what other languages would do to the pages. */
export interface PseudoLocale {
  readonly locale: 'en-XA' | 'ar-XB';
  readonly say: (english: string) => string;
}

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aAcCeEgGiIkKnNoOsStTuUyYzZ'].map((letter, at) => [letter, [...'åÅçÇéÉğĞîÎķĶñÑöÖšŠţŢûÛýÝžŽ'][at] as string]),
);

/** Changes the words of a sentence and leaves what will be put into it, `{minutes}`, as it is. */
const outsideOfBraces = (sentence: string, change: (words: string) => string) =>
  sentence.replace(/\{\w+\}|[^{}]+/g, (part) => (part.startsWith('{') ? part : change(part)));

/** Accents on every letter that takes one, vowels and the letter r twice, which makes it about 40 % longer, between brackets. */
const longer = (sentence: string) =>
  `[${outsideOfBraces(sentence, (words) => words.replace(/[aeiouyr]/gi, '$&$&').replace(/\p{L}/gu, (letter) => accented[letter] ?? letter))}]`;

/** The same letters from right to left, by the controls of Unicode (UAX #9) that override a direction. */
const fromTheRight = (sentence: string) => `\u202e${sentence}\u202c`;

/** The long one and the one that is read from right to left; their names are those that Android gave such languages. */
export const pseudoLocales: readonly PseudoLocale[] = [
  { locale: 'en-XA', say: longer },
  { locale: 'ar-XB', say: fromTheRight },
];

/** Says every sentence in a tree of values otherwise; the forms of a message by number are the values of its `match`. */
export function said(value: unknown, say: PseudoLocale['say']): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) {
    return value.map((form) => ({ ...form, match: said(form.match, say) }));
  }
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, said(inner, say)]));
}

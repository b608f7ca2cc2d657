import { createHash } from 'node:crypto';

/** Runs of this many words in a row may not be the article's. */
const gramLength = 6;

/**
 * The words of a Dutch text as they are compared: lower case, without punctuation; web addresses do not count. Dutch
 * apostrophes and hyphens part words, as they do in "'s nachts" and "slaap-waakcyclus".
 */
function wordsOf(text: string): string[] {
  const prose = text.replaceAll(/https?:\S+/g, ' ');
  return (
    prose
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of six words in a text. */
export function gramsOf(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - gramLength + 1))
    .map((_, start) => words.slice(start, start + gramLength).join(' '));
}

/** The short hash under which a run is kept in article-grams.json: ten hexadecimal digits of its SHA-256. */
export function gramHash(gram: string): string {
  return createHash('sha256').update(gram).digest('hex').slice(0, 10);
}

/** The sorted hashes of every run of six words in a text. */
export function gramHashes(text: string): string[] {
  return [...new Set(gramsOf(text).map(gramHash))].sort();
}

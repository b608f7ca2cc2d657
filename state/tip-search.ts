import { folded, foldedCharacter } from './folded.ts';

/** A part of a text, from one UTF-16 unit up to but not including another. */
export type Range = readonly [from: number, to: number];

/** The words that are searched for, folded. */
export function searchWords(query: string): readonly string[] {
  return folded(query).split(/\s+/u).filter(Boolean);
}

/** Whether every word stands somewhere in these texts, in whatever order; parts of words count. */
export function hasEveryWord(words: readonly string[], texts: readonly string[]): boolean {
  // A line break keeps a word from being found across two texts: no word has one in it.
  const all = folded(texts.join('\n'));
  return words.every((word) => all.includes(word));
}

/** Where any of the words stands in a text, in order, with those that touch or overlap in one. */
export function foundIn(text: string, words: readonly string[]): readonly Range[] {
  // Folding can make a character longer or shorter, so every folded unit remembers where it came from.
  const origins: Range[] = [];
  let bare = '';
  let place = 0;
  for (const character of text) {
    const fold = foldedCharacter(character);
    // A mark by itself belongs to the letter before it.
    const last = origins.at(-1);
    if (fold === '' && last) origins[origins.length - 1] = [last[0], place + character.length];
    for (const _ of fold.split('')) origins.push([place, place + character.length]);
    bare += fold;
    place += character.length;
  }
  const found: Range[] = [];
  for (const word of words) {
    for (let at = bare.indexOf(word); at >= 0; at = bare.indexOf(word, at + 1)) {
      found.push([origins[at]?.[0] ?? 0, origins[at + word.length - 1]?.[1] ?? 0]);
    }
  }
  return joined(found);
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

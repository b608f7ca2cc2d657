/** Letters that are no base letter with a mark on it, and how people type them who have no key for them. */
const plain: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', '’': "'" };

/** One character without case and without marks; several for some, none for a mark by itself. */
export function foldedCharacter(character: string): string {
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return plain[bare] ?? bare;
}

/** A text as it is searched: without case and without the marks on letters, so that `Koffeïne` is `koffeine`. */
export function folded(text: string): string {
  return [...text].map(foldedCharacter).join('');
}

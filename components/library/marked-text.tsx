import { foundIn } from '../../state/tip-search.ts';

/** A text in which the searched words are marked. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  const ranges = foundIn(text, words);
  return (
    <>
      {ranges.map(([from, to], place) => (
        <>
          {text.slice(ranges[place - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}

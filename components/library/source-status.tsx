import * as m from '#messages';
import type { Checked, Citation } from '../../content/citations.ts';
import { Sources } from '../sources.tsx';

/** How far a source was read that was not seen where it was published, in words. */
const statusNames: Record<Exclude<Checked, 'seen'>, () => string> = {
  'seen-in-part': () => m.about_sources_seen_in_part(),
  'second-hand': () => m.about_sources_second_hand(),
  'from-memory': () => m.about_sources_from_memory(),
};

/** How far the sources themselves were read, and by name those that were not. */
export function SourceStatus({ citations }: { citations: readonly Citation[] }) {
  const of = (status: Checked) => citations.filter(({ checked }) => checked === status);
  return (
    <>
      <p>{m.about_sources_text({ seen: of('seen').length, all: citations.length })}</p>
      {Object.entries(statusNames).map(([status, name]) => (
        <details key={status}>
          <summary>
            {name()} ({of(status as Checked).length})
          </summary>
          <Sources sources={of(status as Checked)} />
        </details>
      ))}
    </>
  );
}

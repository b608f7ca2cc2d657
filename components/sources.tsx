import * as m from '#messages';
import type { Citation } from '../content/citations.ts';

/** Sources, each with a link by its DOI where it has one. */
export function Sources({ sources }: { sources: readonly Citation[] }) {
  return (
    <ul class="sources" aria-label={m.tip_sources()}>
      {sources.map(({ ref, doi }) => (
        <li key={ref}>
          {doi ? (
            <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
              {ref}
              <span class="unseen"> ({m.tip_source_tab()})</span>
            </a>
          ) : (
            ref
          )}
        </li>
      ))}
    </ul>
  );
}

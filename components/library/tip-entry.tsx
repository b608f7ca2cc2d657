import * as m from '#messages';
import type { Citation } from '../../content/citations.ts';
import type { LibraryEntry } from '../../state/library-entries.ts';
import { EvidenceMark } from '../evidence-mark.tsx';
import { Icon } from '../icon.tsx';
import { Sources } from '../sources.tsx';
import { EntryDeeds } from './entry-deeds.tsx';
import { EntryMarks } from './entry-marks.tsx';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly entry: LibraryEntry;
  /** The words that are searched for. */
  readonly searched: readonly string[];
  readonly isOpen: boolean;
  readonly sources: readonly Citation[];
  onToggle(): void;
  onFavourite(isFavourite: boolean): void;
  onHide(isHidden: boolean): void;
}

/** A tip or a wind-down step: its place, its text, its evidence and, unfolded, its why and its sources. */
export function TipEntry({ entry, searched, isOpen, sources, onToggle, onFavourite, onHide }: Props) {
  const { id, group, text, lang, why = '', evidence } = entry;
  return (
    <li class={entry.isHidden ? 'entry away' : 'entry'} id={id}>
      <div class="head">
        <EntryMarks {...entry} />
        <h3 class="words" id={`${id}-text`} lang={lang} tabIndex={-1}>
          <MarkedText text={text} words={searched} />
        </h3>
      </div>
      <div class="foot">
        {evidence && <EvidenceMark {...evidence} />}
        <button
          type="button"
          class="ask"
          id={`${id}-ask`}
          aria-labelledby={`${id}-ask ${id}-text`}
          aria-expanded={isOpen}
          aria-controls={`${id}-why`}
          onClick={onToggle}
        >
          {m.tip_why()}
          <Icon name="unfold" />
        </button>
      </div>
      {/* A step is for the nudge: it does not rotate. */}
      {group !== 'steps' && <EntryDeeds entry={entry} onFavourite={onFavourite} onHide={onHide} />}
      <div class="reason" id={`${id}-why`} hidden={!isOpen}>
        <p lang={lang}>
          <MarkedText text={why} words={searched} />
        </p>
        <Sources sources={sources} />
      </div>
    </li>
  );
}

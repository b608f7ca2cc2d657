import { useEffect, useRef, useState } from 'preact/hooks';
import * as m from '#messages';
import type { OwnTip } from '../../content/own-tip.ts';
import type { LibraryEntry } from '../../state/library-entries.ts';
import { EntryDeeds } from './entry-deeds.tsx';
import { EntryMarks } from './entry-marks.tsx';
import { MarkedText } from './marked-text.tsx';
import { OwnTipForm } from './own-tip-form.tsx';

interface Props {
  readonly entry: LibraryEntry;
  readonly searched: readonly string[];
  readonly others: readonly OwnTip[];
  onChange(text: string): Promise<boolean>;
  onDelete(): void;
  onFavourite(isFavourite: boolean): void;
  onHide(isHidden: boolean): void;
}

/** A tip in the person's own words, to read or to change. */
export function OwnTipEntry({ entry, searched, others, onChange, onDelete, onFavourite, onHide }: Props) {
  const { id, text } = entry;
  const [isEdited, setEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    // The form went away, and with it the place of the person who uses the keyboard.
    if (wasEdited.current && !isEdited) edit.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);

  if (isEdited) {
    return (
      <li class="entry editing" id={id}>
        <OwnTipForm
          id={`${id}-field`}
          label={m.library_own_text()}
          text={text}
          others={others}
          saveLabel={m.library_own_save()}
          onSave={async (changed) => {
            const isDone = await onChange(changed);
            if (isDone) setEdited(false);
            return isDone;
          }}
          onCancel={() => setEdited(false)}
        />
      </li>
    );
  }
  return (
    <li class={entry.isHidden ? 'entry away' : 'entry'} id={id}>
      <div class="head">
        <EntryMarks {...entry} />
        <h3 class="words" id={`${id}-text`} tabIndex={-1}>
          <MarkedText text={text} words={searched} />
        </h3>
      </div>
      <div class="foot">
        <button
          type="button"
          ref={edit}
          class="ask"
          aria-label={m.library_own_edit_of({ tip: text })}
          onClick={() => setEdited(true)}
        >
          {m.library_own_edit()}
        </button>
        <button type="button" class="ask" aria-label={m.library_own_delete_of({ tip: text })} onClick={onDelete}>
          {m.library_own_delete()}
        </button>
      </div>
      <EntryDeeds entry={entry} onFavourite={onFavourite} onHide={onHide} />
    </li>
  );
}

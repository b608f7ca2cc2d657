import { useEffect, useRef } from 'preact/hooks';
import * as m from '#messages';
import { mostOwnTips, type OwnTip } from '../../content/own-tip.ts';
import type { LibraryEntry } from '../../state/library-entries.ts';
import { OwnTipEntry } from './own-tip-entry.tsx';
import { OwnTipForm } from './own-tip-form.tsx';
import { TipGroup } from './tip-group.tsx';

interface Props {
  /** The own tips that match what is searched for. */
  readonly entries: readonly LibraryEntry[];
  readonly own: readonly OwnTip[];
  readonly searched: readonly string[];
  readonly deleted: OwnTip | undefined;
  onAdd(text: string): Promise<boolean>;
  onChange(id: string, text: string): Promise<boolean>;
  onDelete(id: string): Promise<boolean>;
  onRestore(): Promise<boolean>;
  onFavourite(id: string, isFavourite: boolean): void;
  onHide(entry: LibraryEntry, isHidden: boolean): void;
}

/** The person's own tips: to add, change, delete and bring back. */
export function OwnTips(props: Props) {
  const { entries, own, searched, deleted } = props;
  const undo = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const restored = useRef<string>(undefined);
  useEffect(() => {
    // Whoever deletes a tip or brings it back loses the button they stand on: the focus goes where the tip went.
    if (deleted) undo.current?.focus();
    else if (restored.current) list.current?.querySelector<HTMLElement>(`#${CSS.escape(restored.current)} h3`)?.focus();
    restored.current = deleted?.id;
  }, [deleted]);
  return (
    <TipGroup group="own" title={m.library_own_title()} about={m.library_own_about({ most: mostOwnTips })}>
      <ul class="entries" ref={list}>
        {entries.map((entry) => (
          <OwnTipEntry
            key={entry.id}
            entry={entry}
            searched={searched}
            others={own.filter(({ id }) => id !== entry.id)}
            onChange={(text) => props.onChange(entry.id, text)}
            onDelete={() => void props.onDelete(entry.id)}
            onFavourite={(isFavourite) => props.onFavourite(entry.id, isFavourite)}
            onHide={(isHidden) => props.onHide(entry, isHidden)}
          />
        ))}
      </ul>
      <div class="gone" role="status">
        {deleted && (
          <>
            <p>{m.library_own_deleted({ tip: deleted.text })}</p>
            <button type="button" class="button plain" ref={undo} onClick={() => void props.onRestore()}>
              {m.library_own_undo()}
            </button>
          </>
        )}
      </div>
      {own.length < mostOwnTips ? (
        <OwnTipForm
          id="new-tip"
          label={m.library_own_new()}
          others={own}
          saveLabel={m.library_own_add()}
          onSave={props.onAdd}
        />
      ) : (
        <p class="hint">{m.library_own_full({ most: mostOwnTips })}</p>
      )}
    </TipGroup>
  );
}

import * as m from '#messages';
import type { LibraryEntry } from '../../state/library-entries.ts';
import { Icon } from '../icon.tsx';

interface Props {
  readonly entry: LibraryEntry;
  onFavourite(isFavourite: boolean): void;
  onHide(isHidden: boolean): void;
}

/** What a person can do with a tip: like it best, put it away, bring it back. */
export function EntryDeeds({ entry: { text: tip, isFavourite, isHidden }, onFavourite, onHide }: Props) {
  return (
    <div class="deeds">
      <button
        type="button"
        class="icon-button star"
        aria-label={m.library_favourite_of({ tip })}
        aria-pressed={isFavourite}
        title={m.library_favourite()}
        onClick={() => onFavourite(!isFavourite)}
      >
        <Icon name="star" />
      </button>
      {/* One button with two faces: the keyboard stays on it. */}
      <button
        type="button"
        class="icon-button"
        aria-label={isHidden ? m.library_back_of({ tip }) : m.library_hide_of({ tip })}
        title={isHidden ? m.library_back() : m.library_hide()}
        onClick={() => onHide(!isHidden)}
      >
        <Icon name={isHidden ? 'show' : 'hide'} />
      </button>
    </div>
  );
}

import * as m from '#messages';
import type { LibraryEntry } from '../../state/library-entries.ts';
import { Icon } from '../icon.tsx';

const star = 'm8 2.3 1.75 3.6 3.95.55-2.87 2.77.7 3.93L8 11.27l-3.53 1.88.7-3.93L2.3 6.45l3.95-.55z';

/** An open eye. */
const open = 'M2 8s2.1-4.1 6-4.1S14 8 14 8s-2.1 4.1-6 4.1S2 8 2 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z';

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
        <Icon d={star} />
      </button>
      {/* One button with two faces: the keyboard stays on it. */}
      <button
        type="button"
        class="icon-button"
        aria-label={isHidden ? m.library_back_of({ tip }) : m.library_hide_of({ tip })}
        title={isHidden ? m.library_back() : m.library_hide()}
        onClick={() => onHide(!isHidden)}
      >
        {isHidden ? <Icon d={open} /> : <Icon name="hide" />}
      </button>
    </div>
  );
}

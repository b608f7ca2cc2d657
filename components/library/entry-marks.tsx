import * as m from '#messages';
import type { LibraryEntry } from '../../state/library-entries.ts';

/** Where in the article an entry stands: `p2` is its second paragraph, `li5` the fifth point of its list. */
function placeOf(item: string): string {
  const number = Number(item.replace(/\D/g, ''));
  return item.startsWith('li') ? m.library_point({ number }) : m.library_paragraph({ number });
}

/** What stands above an entry: its place in the article, and whether the person hid it or likes it best. */
export function EntryMarks({ item, isHidden, isFavourite }: LibraryEntry) {
  const marks = [
    item === undefined ? '' : placeOf(item),
    isFavourite ? m.library_is_favourite() : '',
    isHidden ? m.library_is_hidden() : '',
  ].filter(Boolean);
  return marks.length > 0 && <p class="overline">{marks.join(' · ')}</p>;
}

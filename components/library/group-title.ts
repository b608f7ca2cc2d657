import * as m from '#messages';
import type { ContentWords } from '../../content/tip-words.ts';
import type { GroupId } from '../../state/library-entries.ts';

/** The title of a part of the library. The article's parts have theirs among the content's words. */
export function groupTitle(group: GroupId, sections: ContentWords['sections'] | undefined): string {
  if (group === 'own') return m.library_own_title();
  if (group === 'steps') return m.library_steps();
  return sections?.[group] ?? '';
}

import * as m from '#messages';
import type { Deed } from '../../state/deeds.ts';

const deedWords: Record<Deed['is'], (inputs: { tip: string }) => string> = {
  hidden: m.library_deed_hidden,
  back: m.library_deed_back,
  added: m.library_deed_added,
  changed: m.library_deed_changed,
};

interface Props {
  readonly lastDeed: Deed | undefined;
  /** Why the last change could not be stored, in the browser's own words. */
  readonly unstored: string | undefined;
}

/** What came of a deed: for those who see the page only when it could not be stored. */
export function LibraryNotes({ lastDeed, unstored }: Props) {
  return (
    <>
      <p class="unseen" role="status">
        {lastDeed && deedWords[lastDeed.is]({ tip: lastDeed.tip })}
      </p>
      {unstored !== undefined && (
        <div class="save">
          <div class="alarm" role="alert">
            <p>{m.popup_not_stored()}</p>
            <p class="soft">{m.options_browser_says({ why: unstored })}</p>
          </div>
        </div>
      )}
    </>
  );
}

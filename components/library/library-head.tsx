import * as m from '#messages';
import { PageHead } from '../page-head.tsx';

interface Props {
  /** Why the person's own choices could not be read, in the browser's own words. */
  readonly unread: string | undefined;
  onRetry(): void;
}

/** What the page is, and the ways on. */
export function LibraryHead({ unread, onRetry }: Props) {
  return (
    <>
      <PageHead title={m.library_heading()}>
        <p class="intro">{m.library_intro()}</p>
        <nav aria-label={m.library_links()}>
          <a class="way" href="#own">
            {m.library_to_own()}
          </a>
          <a class="way" href="#about">
            {m.about_title()}
          </a>
          <a class="way" href="options.html">
            {m.popup_settings()}
          </a>
        </nav>
      </PageHead>
      {unread !== undefined && (
        <div class="notice">
          <div role="alert">
            <p>{m.library_unread()}</p>
            <p class="soft">{m.options_browser_says({ why: unread })}</p>
          </div>
          <button type="button" class="button" onClick={onRetry}>
            {m.options_retry()}
          </button>
        </div>
      )}
    </>
  );
}

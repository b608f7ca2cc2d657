import * as m from '#messages';

interface Props {
  /** Why the person's own choices could not be read, in the browser's own words. */
  readonly unread: string | undefined;
  onRetry(): void;
}

/** What the page is, and the ways on. */
export function LibraryHead({ unread, onRetry }: Props) {
  return (
    <>
      <header class="page-head">
        <p class="brand">Slaapwel</p>
        <h1>{m.library_heading()}</h1>
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
      </header>
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

import * as m from '#messages';

interface Props {
  /** What could not be read, in a sentence. */
  readonly what: string;
  /** Why, in the browser's own words. */
  readonly why: string;
  onRetry(): void;
}

/** That something stored could not be read, and a way to try again. */
export function UnreadNotice({ what, why, onRetry }: Props) {
  return (
    <div class="notice">
      <div role="alert">
        <p>{what}</p>
        <p class="soft">{m.options_browser_says({ why })}</p>
      </div>
      <button type="button" class="button" onClick={onRetry}>
        {m.options_retry()}
      </button>
    </div>
  );
}

import { useRef } from 'preact/hooks';
import * as m from '#messages';
import type { Edited, Saving } from '../../state/edit-queue.ts';
import { spoken } from '../../state/speak.ts';

function editedWords(edited: readonly Edited[]): string {
  const names: Record<Edited, () => string> = {
    nights: m.options_edited_nights,
    pause: m.options_edited_pause,
    lead: m.options_edited_lead,
    snooze: m.options_edited_snooze,
    hold: m.options_edited_hold,
    firmer: m.options_edited_firmer,
    sync: m.options_edited_sync,
    rotation: m.options_edited_rotation,
    sections: m.options_edited_sections,
    hidden: m.options_edited_hidden,
    language: m.options_edited_language,
    theme: m.options_edited_theme,
    timeZone: m.options_edited_time_zone,
  };
  return new Intl.ListFormat(spoken.value).format(edited.map((one) => names[one]()));
}

/** How the saving stands, always in sight. Only the outcome is read out, not every letter that is on its way. */
export function SaveStatus({ saving, onRetry }: { saving: Saving; onRetry(): void }) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div class={`save ${saving.is}`} ref={place} tabIndex={-1}>
      <p role="status">
        {saving.is === 'saved' && (
          <>
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3.5 8.5 3 3 6-7" />
            </svg>
            {m.options_saved()}
          </>
        )}
      </p>
      {saving.is === 'saving' && (
        <p class="saving" aria-hidden="true">
          {m.options_saving()}
        </p>
      )}
      {saving.is === 'failed' && (
        <div class="alarm">
          <div role="alert">
            <p>{m.options_save_failed({ what: editedWords(saving.edited) })}</p>
            <p class="soft">{m.options_browser_says({ why: saving.why })}</p>
          </div>
          <button
            type="button"
            class="button"
            onClick={() => {
              onRetry();
              place.current?.focus();
            }}
          >
            {m.options_retry()}
          </button>
        </div>
      )}
    </div>
  );
}

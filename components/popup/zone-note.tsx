import * as m from '#messages';

export interface ZoneNoteProps {
  /** The time of day as the browser has it. */
  readonly time: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The one question that tells whether the browser hides the person's time zone. */
export function ZoneNote({ time, onYes, onNo }: ZoneNoteProps) {
  return (
    <section class="notice" aria-labelledby="zone-question">
      <p>
        <strong id="zone-question">{m.popup_zone_ask({ time })}</strong> {m.popup_zone_reason()}
      </p>
      <div class="answers">
        <button type="button" class="button" onClick={onYes}>
          {m.popup_zone_yes()}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {m.popup_zone_no()}
        </button>
      </div>
    </section>
  );
}

import * as m from '#messages';

/** Stands where the tips are when all of them were put away. */
export function NoTips({ onOptions }: { onOptions: () => void }) {
  return (
    <section class="tip none" aria-label={m.tip_label()}>
      <p>{m.tip_none()}</p>
      <button type="button" class="button" onClick={onOptions}>
        {m.popup_settings()}
      </button>
    </section>
  );
}

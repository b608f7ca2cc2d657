import type { ComponentChildren } from 'preact';
import { TroubleLine } from './trouble-line-later.ts';

export interface PopupProps {
  /** What has to be said first: a nudge that stands, one that did not come. */
  readonly banners: ComponentChildren;
  /** The one thing that the person may have to know or answer. */
  readonly note: ComponentChildren;
  readonly tip: ComponentChildren;
  /** `undefined` as long as the person's nights could not be read. */
  readonly tonight: ComponentChildren | undefined;
}

/** The popup: above a tip, below tonight. */
export function Popup({ banners, note, tip, tonight }: PopupProps) {
  return (
    <main>
      <h1 class="unseen">Slaapwel</h1>
      <div role="status">{banners}</div>
      {note}
      {tip}
      {tonight ?? <TroubleLine is="not-read" stands="alone" />}
    </main>
  );
}

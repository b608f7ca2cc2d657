import * as m from '#messages';
import type { Trouble } from '../nudge/attempt.ts';

const sentences: Record<Trouble['step'], (inputs: { why: string }) => string> = {
  settings: m.popup_trouble_settings,
  ledger: m.popup_trouble_ledger,
  alarm: m.popup_trouble_alarm,
  nudge: m.popup_trouble_nudge,
  surroundings: m.popup_trouble_surroundings,
  sync: m.popup_trouble_sync,
  toolbar: m.popup_trouble_toolbar,
};

/** What went wrong and what that means, with the browser's own words. */
export function troubleWords({ step, message }: Trouble): string {
  // The browser's words stand inside of a sentence of ours.
  return sentences[step]({ why: message.replace(/[.\s]+$/, '') });
}

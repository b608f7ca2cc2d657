import type { ClockChange } from '../../bedtime/clock-change.ts';
import type { Language } from '../../state/settings.ts';
import { clockChangeWords } from './clock-change-words.ts';

/** That the clock is about to change: good to know, no more. */
export function ClockChangeAside(props: { change: ClockChange; zone: string; language: Language }) {
  return <p class="why">{clockChangeWords(props.change, props.zone, props.language)}</p>;
}

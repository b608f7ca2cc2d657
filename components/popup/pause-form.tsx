import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as m from '#messages';
import { dateOf } from '../../bedtime/date-of.ts';
import { isNightId, type NightId, nightAfter } from '../../bedtime/night.ts';
import { dayAndDate } from '../../nudge/day-and-date.ts';
import type { Language } from '../../state/settings.ts';
import { FieldError } from '../field-error.tsx';

export interface PauseFormProps {
  readonly night: NightId;
  /** How many nights after this one the first would be paused. */
  readonly begins: number;
  readonly language: Language;
  /** Pauses the nudges until this night, the first that has them again. */
  readonly onPause: (until: NightId) => void;
}

/** The lengths to choose from, in nights. */
const lengths = [1, 3, 7] as const;

/** The longest pause, in nights: every pause has an end, and one that is still in sight. */
const longest = 366;

/** For how long there are no nudges: a few nights, or until a date. */
export function PauseForm({ night, begins, language, onPause }: PauseFormProps) {
  const first = nightAfter(night, begins);
  const [earliest, latest] = [nightAfter(first, 1), nightAfter(first, longest)];
  const [text, setText] = useState<string>('');
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // It unfolds at the foot of the popup, which may have no room for it.
  useLayoutEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  const set = () => {
    if (isNightId(text) && text >= earliest && text <= latest) onPause(text);
    else setWrong(true);
  };
  return (
    <form
      ref={form}
      class="pause"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <fieldset>
        <legend>{m.popup_pause_for()}</legend>
        {lengths.map((nights) => (
          <button key={nights} type="button" class="button" onClick={() => onPause(nightAfter(first, nights))}>
            {nights === 1 ? m.popup_pause_one() : m.popup_pause_nights({ count: nights })}
          </button>
        ))}
      </fieldset>
      <div class="until">
        <label for="pause-until">{m.popup_pause_until()}</label>
        <input
          id="pause-until"
          type="date"
          min={earliest}
          max={latest}
          value={text}
          aria-invalid={isWrong}
          aria-describedby="pause-error"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setWrong(false);
          }}
        />
        <button type="submit" class="button">
          {m.popup_pause_set()}
        </button>
      </div>
      <FieldError
        id="pause-error"
        text={isWrong ? m.popup_pause_wrong({ day: dayAndDate(dateOf(earliest), language) }) : undefined}
      />
    </form>
  );
}

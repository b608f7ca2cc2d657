import { useRef } from 'preact/hooks';
import * as m from '#messages';
import { type Weekday, weekdays } from '../../bedtime/week.ts';
import type { Applied } from '../../state/options-model.ts';
import { spoken } from '../../state/speak.ts';
import { weekdayName, weekdayTitle } from './weekday-name.ts';

interface Props {
  /** The night whose times are copied: the one that was set last, or one that was chosen. */
  readonly from: Weekday;
  readonly applied: Applied | undefined;
  onChoose(from: Weekday): void;
  onApply(to: Applied['to']): void;
  onUndo(): void;
}

function appliedWords({ from, to }: Applied): string {
  if (!from) return m.options_applied_proposal();
  const day = weekdayName(from, spoken.value);
  return to === 'all' ? m.options_applied_all({ day }) : m.options_applied_workdays({ day });
}

/** Gives the times of one night to others, and takes that back. It stays in one place: nothing jumps while editing. */
export function ApplyTimes({ from, applied, onChoose, onApply, onUndo }: Props) {
  const select = useRef<HTMLSelectElement>(null);
  return (
    <div class="apply">
      <div class="copy-line">
        <label>
          <span>{m.options_apply_from()}</span>
          <select ref={select} value={from} onChange={({ currentTarget }) => onChoose(currentTarget.value as Weekday)}>
            {weekdays.map((day) => (
              <option key={day} value={day}>
                {weekdayTitle(day, spoken.value)}
              </option>
            ))}
          </select>
        </label>
        <div class="actions">
          <button
            type="button"
            class="button quiet"
            onClick={() => onApply('workdays')}
            aria-describedby="workdays-about"
          >
            {m.options_apply_workdays()}
          </button>
          <button type="button" class="button quiet" onClick={() => onApply('all')}>
            {m.options_apply_all()}
          </button>
        </div>
      </div>
      <p class="hint" id="workdays-about">
        {m.options_workdays_about()}
      </p>
      <div class="applied">
        <p role="status">{applied && appliedWords(applied)}</p>
        {applied && (
          <button
            type="button"
            class="button plain"
            onClick={() => {
              onUndo();
              // The button goes away, and with it the place of the person who uses the keyboard.
              select.current?.focus();
            }}
          >
            {m.options_undo()}
          </button>
        )}
      </div>
    </div>
  );
}

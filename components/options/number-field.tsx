import { useRef } from 'preact/hooks';
import * as m from '#messages';
import { FieldError } from '../field-error.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What the number counts, and of what: it is read after the label. */
  readonly unit: string;
  readonly value: number;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly hint?: string | undefined;
  /** Called with every number within the bounds. */
  onChange(value: number): void;
  /** Called when the person has finished with the field. */
  onDone(): void;
}

/** A whole number within bounds. Anything else stays in the field, says why, and is not stored. */
export function NumberField({ id, label, unit, value, bounds: { min, max }, hint, onChange, onDone }: Props) {
  const draft = useDraft(String(value));
  /** What was set when the person came to the field. */
  const before = useRef(value);
  const isGood = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max;
  const isWrong = draft.isSettled && draft.typed !== undefined && !isGood(draft.typed);
  const problem = isWrong ? m.options_number_range({ min, max, stored: value }) : undefined;
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <div class="with-unit">
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={1}
          value={draft.text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-unit ${id}-error ${id}-hint`}
          onFocus={() => {
            before.current = value;
            draft.enter();
          }}
          onInput={({ currentTarget: { value: text } }) => {
            draft.type(text);
            // On the way to a number that cannot be, there may have been one that can: nobody meant the 9 of 99.
            const number = isGood(text) ? Number(text) : before.current;
            if (number !== value) onChange(number);
          }}
          onKeyDown={({ key }) => key === 'Enter' && onDone()}
          onBlur={({ currentTarget }) => {
            draft.leave(isGood(currentTarget.value));
            onDone();
          }}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </div>
      <FieldError id={`${id}-error`} text={problem} />
      <p class="hint" id={`${id}-hint`} hidden={!hint}>
        {hint}
      </p>
    </div>
  );
}

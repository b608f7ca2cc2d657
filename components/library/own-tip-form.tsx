import { useEffect, useRef, useState } from 'preact/hooks';
import * as m from '#messages';
import { type OwnTip, ownTipLength } from '../../content/own-tip.ts';
import { ownTipText } from '../../content/own-tip-text.ts';
import { type OwnTipProblem, ownTipProblem } from '../../state/own-tip-changes.ts';
import { FieldError } from '../field-error.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The text to change; for a new tip there is none. */
  readonly text?: string;
  /** The own tips that this one must differ from. */
  readonly others: readonly OwnTip[];
  readonly saveLabel: string;
  /** Stores the tip, and says whether that worked. */
  onSave(text: string): Promise<boolean>;
  onCancel?(): void;
}

function problemWords(problem: OwnTipProblem | undefined): string | undefined {
  if (problem === 'empty') return m.library_own_empty();
  if (problem === 'long') return m.library_own_long({ most: ownTipLength });
  return problem && m.library_own_known();
}

/** The text of an own tip. What does not fit stays in the field, says why, and is not stored. */
export function OwnTipForm({ id, label, text = '', others, saveLabel, onSave, onCancel }: Props) {
  const [typed, type] = useState(text);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = ownTipProblem(typed, others);
  // That it is too long is said at once; the rest only when the person wants to store it.
  const shown = problem === 'long' || isTried ? problem : undefined;

  useEffect(() => {
    if (!onCancel) return;
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  const save = async () => {
    setTried(problem !== undefined);
    field.current?.focus();
    if (!problem && (await onSave(ownTipText(typed)))) type(text);
  };
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        value={typed}
        aria-invalid={shown !== undefined}
        aria-describedby={`${id}-error ${id}-count`}
        onInput={({ currentTarget }) => {
          type(currentTarget.value);
          setTried(false);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') onCancel?.();
          // A tip is one line.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void save();
        }}
      />
      <p class="hint" id={`${id}-count`}>
        {m.library_own_count({ count: ownTipText(typed).length, most: ownTipLength })}
      </p>
      <FieldError id={`${id}-error`} text={problemWords(shown)} />
      <div class="actions">
        <button type="submit" class="button">
          {saveLabel}
        </button>
        {onCancel && (
          <button type="button" class="button plain" onClick={onCancel}>
            {m.library_own_cancel()}
          </button>
        )}
      </div>
    </form>
  );
}

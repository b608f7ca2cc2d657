import type { ComponentChildren, Ref } from 'preact';
import type { DataDeed, DataOutcome } from '../../state/your-data-model.ts';
import { dataOutcomeWords } from './data-outcome-words.ts';

interface Props {
  readonly of: DataDeed;
  readonly title: string;
  readonly about: string;
  /** What the button says. */
  readonly label: string;
  readonly button?: Ref<HTMLButtonElement>;
  /** The last deed, whichever it was. */
  readonly outcome: DataOutcome | undefined;
  onPress(): void;
  /** What stands below what came of it. */
  readonly children?: ComponentChildren;
}

/** One deed: what it is, its button and, where it was done, what came of it. One is done at a time. */
export function DataRow({ of, title, about, label, button, outcome, onPress, children }: Props) {
  const isOwn = outcome?.of === of;
  const { done, trouble } = isOwn ? dataOutcomeWords(outcome) : {};
  const isOff = outcome?.is === 'working' || (isOwn && outcome.is === 'asked');
  return (
    <div class="row">
      <h3 id={`data-${of}`}>{title}</h3>
      <button
        ref={button ?? null}
        type="button"
        class="button"
        aria-describedby={`data-${of}-about`}
        aria-disabled={isOff}
        onClick={() => isOff || onPress()}
      >
        {label}
      </button>
      <p class="hint" id={`data-${of}-about`}>
        {about}
      </p>
      <p class="field-error" role="alert" hidden={!trouble}>
        {trouble}
      </p>
      <div class="outcome" role="status">
        {done && <p>{done}</p>}
      </div>
      {children}
    </div>
  );
}

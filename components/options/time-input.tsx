import type { Draft } from './use-draft.ts';

interface Props {
  readonly id?: string;
  /** What a screen reader calls it; without one it has a label of its own. */
  readonly label?: string;
  readonly draft: Draft;
  readonly isWrong: boolean;
  readonly describedBy: string;
  onType(text: string): void;
  /** Called when the person leaves the field or presses Enter in it. */
  onDone(): void;
  onLeave(text: string): void;
}

/** A time of day, typed or chosen the way the browser does it. */
export function TimeInput({ id, label, draft, isWrong, describedBy, onType, onDone, onLeave }: Props) {
  return (
    <input
      id={id}
      type="time"
      required
      value={draft.text}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onFocus={draft.enter}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Enter' && onDone()}
      onBlur={({ currentTarget }) => {
        onLeave(currentTarget.value);
        onDone();
      }}
    />
  );
}

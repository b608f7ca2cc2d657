import { useRef } from 'preact/hooks';
import * as m from '#messages';
import type { TipText } from '../../content/tip-words.ts';
import { type TipId, tipById } from '../../content/tips.ts';

interface Props {
  /** The ids of the hidden tips. One that this version does not know is left alone: a later one may. */
  readonly hidden: readonly string[];
  readonly words: Readonly<Record<TipId, TipText>> | undefined;
  onBringBack(ids: readonly string[]): void;
}

/** The tips that the person put away, to bring back. */
export function HiddenTips({ hidden, words, onBringBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const known = hidden.map((id) => tipById(id)?.id).filter((id) => id !== undefined);
  const bringBack = (ids: readonly string[]) => {
    onBringBack(ids);
    // The button goes away, and with it the place of the person who uses the keyboard.
    heading.current?.focus();
  };
  return (
    <div class="row hidden-tips">
      <h3 ref={heading} tabIndex={-1}>
        {m.options_hidden()}
      </h3>
      {known.length > 1 && (
        <button type="button" class="button plain" onClick={() => bringBack(known)}>
          {m.options_bring_back_all()}
        </button>
      )}
      {known.length === 0 && <p class="hint">{m.options_hidden_none()}</p>}
      {known.length > 0 && words && (
        <ul>
          {known.map((id) => (
            <li key={id}>
              <p lang={words[id].lang}>{words[id].text}</p>
              <button
                type="button"
                class="button plain"
                aria-label={m.options_bring_back_of({ tip: words[id].text })}
                onClick={() => bringBack([id])}
              >
                {m.options_bring_back()}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

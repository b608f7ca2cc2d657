import { useState } from 'preact/hooks';
import * as m from '#messages';

interface Props {
  readonly values: readonly unknown[];
  /** Puts a text on the clipboard, and says whether that worked. */
  onCopy(text: string): Promise<boolean>;
  onDismiss(): void;
}

/** What was stored and cannot be read: nothing of the person's is thrown away without their word. */
export function UnreadableNotice({ values, onCopy, onDismiss }: Props) {
  const [isCopied, setCopied] = useState(false);
  const raw = JSON.stringify(values, null, 2);
  return (
    <section class="notice" aria-labelledby="unreadable-title">
      <h2 id="unreadable-title">{m.options_unreadable()}</h2>
      <p>{m.options_unreadable_about()}</p>
      <textarea
        readOnly
        rows={Math.min(8, raw.split('\n').length)}
        value={raw}
        aria-label={m.options_unreadable_raw()}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="actions">
        <button type="button" class="button" onClick={async () => setCopied(await onCopy(raw))}>
          {m.options_copy()}
        </button>
        <button type="button" class="button" onClick={onDismiss}>
          {m.options_dismiss()}
        </button>
        <p role="status">{isCopied && m.options_copied()}</p>
      </div>
    </section>
  );
}

import * as m from '#messages';
import type { TestNudge as Stage } from '../../state/test-nudge-model.ts';

interface Props {
  readonly stage: Stage;
  onSend(): void;
  onAnswer(wasSeen: boolean): void;
}

/** What to look at when a nudge did not arrive, by system; and what remains in any case. */
function Help() {
  return (
    <>
      <dl>
        <dt>Windows</dt>
        <dd>{m.options_test_windows()}</dd>
        <dt>macOS</dt>
        <dd>{m.options_test_macos()}</dd>
        <dt>Linux</dt>
        <dd>{m.options_test_linux()}</dd>
      </dl>
      <p>{m.options_test_badge()}</p>
    </>
  );
}

/** A nudge on trial. Whether it was seen, only the person can say. */
export function TestNudge({ stage, onSend, onAnswer }: Props) {
  const wasSent = stage !== 'unsent' && stage !== 'sending';
  return (
    <div class="test row">
      <button type="button" class="button" aria-disabled={stage === 'sending'} onClick={onSend}>
        {wasSent ? m.options_test_again() : m.options_test_send()}
      </button>
      <div class="outcome" role="status">
        {stage === 'asked' && (
          <div class="question">
            <p>{m.options_test_ask()}</p>
            <button type="button" class="button" onClick={() => onAnswer(true)}>
              {m.options_test_yes()}
            </button>
            <button type="button" class="button" onClick={() => onAnswer(false)}>
              {m.options_test_no()}
            </button>
          </div>
        )}
        {stage === 'seen' && <p>{m.options_test_seen()}</p>}
        {(stage === 'unseen' || stage === 'refused') && (
          <>
            <p>{stage === 'refused' ? m.options_test_refused() : m.options_test_unseen()}</p>
            <Help />
          </>
        )}
      </div>
    </div>
  );
}

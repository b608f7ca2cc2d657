import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import * as m from '#messages';
import type { System } from '../platform/system.ts';
import type { TestNudge as Stage } from '../state/test-nudge-model.ts';
import { TestSteps } from './test-steps.tsx';

interface Props {
  readonly stage: Stage;
  readonly system: System;
  onSend(): void;
  onAnswer(wasSeen: boolean): void;
  /** What stands beside the button that sends. */
  readonly children?: ComponentChildren;
}

/** A nudge on trial. Whether it was seen, only the person can say; whoever did not see it gets the steps that help. */
export function TestNudge({ stage, system, onSend, onAnswer, children }: Props) {
  const sender = useRef<HTMLButtonElement>(null);
  const wasSent = stage !== 'unsent' && stage !== 'sending';
  const answer = (wasSeen: boolean) => {
    onAnswer(wasSeen);
    // The button goes away, and with it the place of the person who uses the keyboard.
    sender.current?.focus();
  };
  return (
    <div class="test">
      <div class="actions">
        <button ref={sender} type="button" class="button" aria-disabled={stage === 'sending'} onClick={onSend}>
          {wasSent ? m.options_test_again() : m.options_test_send()}
        </button>
        {children}
      </div>
      <div class="outcome" role="status">
        {stage === 'asked' && (
          <div class="question">
            <p>{m.options_test_ask()}</p>
            <button type="button" class="button" onClick={() => answer(true)}>
              {m.options_test_yes()}
            </button>
            <button type="button" class="button" onClick={() => answer(false)}>
              {m.options_test_no()}
            </button>
          </div>
        )}
        {stage === 'seen' && <p>{m.options_test_seen()}</p>}
        {(stage === 'unseen' || stage === 'refused') && (
          <>
            <p>{stage === 'refused' ? m.options_test_refused() : m.options_test_unseen()}</p>
            <TestSteps system={system} />
          </>
        )}
      </div>
    </div>
  );
}

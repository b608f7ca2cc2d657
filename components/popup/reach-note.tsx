import * as m from '#messages';
import type { System } from '../../platform/system.ts';
import type { Unreached } from '../../state/popup-note.ts';
import type { TestNudge as Stage } from '../../state/test-nudge-model.ts';
import { TestNudge } from '../test-nudge.tsx';

export interface ReachNoteProps {
  readonly reach: Unreached;
  readonly stage: Stage;
  readonly system: System;
  readonly onSend: () => void;
  readonly onAnswer: (wasSeen: boolean) => void;
  readonly onDismiss: () => void;
}

const noticed: Record<Unreached, () => string> = {
  denied: () => m.popup_reach_denied(),
  failing: () => m.popup_reach_failing(),
  unseen: () => m.popup_reach_unseen(),
};

/** That nudges may not arrive: what was noticed, a nudge on trial, and the way to put it right. */
export function ReachNote({ reach, stage, system, onSend, onAnswer, onDismiss }: ReachNoteProps) {
  const isDone = stage === 'seen' || stage === 'unseen' || stage === 'refused';
  return (
    <section class="notice" aria-label={m.options_test()}>
      <p>{noticed[reach]()}</p>
      <TestNudge stage={stage} system={system} onSend={onSend} onAnswer={onAnswer}>
        <button type="button" class="button plain" onClick={onDismiss}>
          {isDone ? m.popup_note_done() : m.popup_note_dismiss()}
        </button>
      </TestNudge>
    </section>
  );
}

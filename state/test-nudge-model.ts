import { type ReadonlySignal, signal } from '@preact/signals-core';

/**
 * How the test nudge stands: not sent, on its way, sent and the person asked whether they saw it, refused by the
 * browser, seen, or not seen.
 */
export type TestNudge = 'unsent' | 'sending' | 'asked' | 'refused' | 'seen' | 'unseen';

/** A nudge on trial, with the one question that no browser can answer. */
export interface TestNudgeModel {
  readonly test: ReadonlySignal<TestNudge>;
  send(): Promise<void>;
  /** What the person says when asked whether they saw it. */
  answer(wasSeen: boolean): void;
}

/** @param send shows the nudge, and says whether the browser has it on the screen. */
export function testNudgeModel(send: () => Promise<boolean>): TestNudgeModel {
  const test = signal<TestNudge>('unsent');
  return {
    test,
    send: async () => {
      test.value = 'sending';
      test.value = (await send().catch(() => false)) ? 'asked' : 'refused';
    },
    answer: (wasSeen) => {
      test.value = wasSeen ? 'seen' : 'unseen';
    },
  };
}

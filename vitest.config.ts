import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { wholeWords } from './scripts/whole-words.ts';
import { LongestFirst } from './tests/longest-first.ts';

const alias = { 'webextension-polyfill': resolve('tests/support/fake-polyfill.ts') };

/** Tests in which a clock hurries on, or seconds count: each wants the machine to itself. */
const byTheClock = [
  'chromium-desktop',
  'clock-change',
  'evening',
  'faults',
  'firefox',
  'firefox-desktop',
  'surroundings',
  'ten-nights',
].map((name) => `tests/browser/${name}.test.ts`);

/** What all tests in real browsers have in common. */
const realBrowser = {
  globalSetup: ['tests/browser/support/global-setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 5_000 } },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // One group after the other, on every processor there is but where a clock runs.
    projects: [
      {
        extends: true,
        plugins: [wholeWords()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        resolve: { alias },
        test: {
          name: 'unit',
          // Each file starts in half the time that a process takes.
          pool: 'threads',
          setupFiles: ['tests/support/own-locks.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/simulation/**'],
          // The properties take seconds, and many times that on a busy machine.
          testTimeout: 30_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          // Hundreds of nights take two seconds, and many times that on a busy machine.
          testTimeout: 30_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...realBrowser,
          name: 'pages',
          include: ['tests/browser/**/*.test.ts'],
          exclude: byTheClock,
          maxWorkers: '100%',
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...realBrowser,
          name: 'clock',
          include: byTheClock,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});

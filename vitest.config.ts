import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { wholeWords } from './scripts/whole-words.ts';

const alias = { 'webextension-polyfill': resolve('tests/support/fake-polyfill.ts') };

export default defineConfig({
  test: {
    // One group after the other: real browsers, some of them hurried, want the machine to themselves.
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
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/simulation/**'],
          // The properties take seconds, and many times that on a busy machine.
          testTimeout: 30_000,
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
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          expect: { poll: { timeout: 5_000 } },
        },
      },
    ],
  },
});

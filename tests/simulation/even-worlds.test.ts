import { expect, it } from 'vitest';
import { buildEngine } from './engine/build-engine.ts';
import { firstBroken } from './first-broken.ts';

// A file of its own, so that the two halves of the 5,000 nights run side by side.
it('keeps every promise in the even worlds of 5,000 nights', { timeout: 240_000 }, async () => {
  expect(await firstBroken(await buildEngine(), 2, 2_500)).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { isInstant } from '../../bedtime/is-instant.ts';

describe('an instant', () => {
  it.each(['2026-11-23T21:30:00Z', '2026-11-23T22:30:00.123+01:00'])('is a moment in any zone: %s', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each(['2026-11-23T21:30:00', '2026-11-23', 'now', ''])('is nothing less: %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

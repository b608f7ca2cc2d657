import { describe, expect, it } from 'vitest';
import { seemsHidden } from '../../bedtime/hidden-zone.ts';

describe('a time zone', () => {
  it.each([
    ['UTC', 'nl', true],
    ['UTC', 'nl-BE', true],
    ['UTC', 'de-DE', true],
    ['Etc/UTC', 'fr', true],
    ['GMT', 'nl', true],
    ['Etc/GMT', 'nl', true],
    ['Atlantic/Reykjavik', 'nl-NL', true],
    ['UTC', 'en-GB', false],
    ['Atlantic/Reykjavik', 'is', false],
    ['UTC', 'xx', false],
    ['Europe/Amsterdam', 'nl', false],
    ['Europe/London', 'nl', false],
  ])('%s for %s seems hidden: %s', (zone, language, expected) => {
    expect(seemsHidden(zone, language)).toBe(expected);
  });
});

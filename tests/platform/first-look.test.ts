// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { firstLook, rememberLook, wear } from '../../platform/first-look.ts';

describe('the look before the first paint', () => {
  beforeEach(() => localStorage.removeItem('look'));

  it('is night in the hours that were kept, and what was kept outside of them', () => {
    rememberLook({
      look: 'system',
      nights: [
        [100, 200],
        [300, 400],
      ],
    });
    expect([99, 100, 199, 200, 350].map(firstLook)).toEqual(['system', 'night', 'night', 'system', 'night']);
  });

  it.each([undefined, 'garbage', '{}', '{"look":"dark"}', 'null'])("is the system's when %s was kept", (kept) => {
    if (kept !== undefined) localStorage.setItem('look', kept);
    expect(firstLook(150)).toBe('system');
  });

  it('is worn by the page', () => {
    wear('night');
    expect(document.documentElement.dataset['theme']).toBe('night');
  });
});

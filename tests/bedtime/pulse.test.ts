import { describe, expect, it } from 'vitest';
import { gapBefore } from '../../bedtime/pulse.ts';
import { at } from './evening.ts';

const pulse = { at: String(at('Mon 22:00')), nextBy: String(at('Mon 22:15')), zone: 'Europe/Amsterdam' };

describe('a gap before a tick', () => {
  it.each(['Mon 22:01', 'Mon 22:15', 'Mon 22:16:30'])('is none while the tick is in time: %s', (now) => {
    expect(gapBefore(pulse, true, at(now))).toBeUndefined();
  });

  it('is the stretch since the last tick when the next one came more than 90 seconds late', () => {
    expect(gapBefore(pulse, true, at('Mon 22:16:30.001'))).toEqual({ from: at('Mon 22:00'), cause: 'slept' });
  });

  it('was sleep when the browser ran through it, and a closed browser when it did not', () => {
    expect(gapBefore(pulse, true, at('Tue 07:00'))?.cause).toBe('slept');
    expect(gapBefore(pulse, false, at('Tue 07:00'))?.cause).toBe('closed');
  });

  it('is none before the very first tick, nor when the clock was set back', () => {
    expect(gapBefore(undefined, false, at('Mon 22:00'))).toBeUndefined();
    expect(gapBefore(pulse, true, at('Mon 20:00'))).toBeUndefined();
  });
});

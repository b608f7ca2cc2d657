import { describe, expect, it } from 'vitest';
import { beforeLeap, gapBefore, lastTickOf } from '../../bedtime/pulse.ts';
import { at } from './evening.ts';

const pulse = { at: String(at('Mon 22:00')), nextBy: String(at('Mon 22:15')), zone: 'Europe/Amsterdam' };

describe('a gap before a tick', () => {
  it.each(['Mon 22:01', 'Mon 22:15', 'Mon 22:16:30'])('is none while the tick is in time: %s', (now) => {
    expect(gapBefore(pulse, true, at(now))).toBeUndefined();
  });

  it('is the stretch since the next tick was due, when it came more than 90 seconds late', () => {
    expect(gapBefore(pulse, true, at('Mon 22:16:30.001'))).toEqual({ from: at('Mon 22:15'), cause: 'slept' });
  });

  it('was sleep when the browser ran through it, and a closed browser when it did not', () => {
    expect(gapBefore(pulse, true, at('Tue 07:00'))?.cause).toBe('slept');
    expect(gapBefore(pulse, false, at('Tue 07:00'))?.cause).toBe('closed');
  });

  it('is not spoken of when nobody knows whether the browser ran', () => {
    expect(gapBefore(pulse, undefined, at('Tue 07:00'))).toBeUndefined();
  });

  it('is none before the very first tick, nor when the clock was set back', () => {
    expect(gapBefore(undefined, false, at('Mon 22:00'))).toBeUndefined();
    expect(gapBefore(pulse, true, at('Mon 20:00'))).toBeUndefined();
  });
});

describe('the last tick', () => {
  const far = { ...pulse, at: '2099-06-01T20:00:00Z', before: pulse.at };

  it('is the one that left the mark', () => {
    expect(lastTickOf(undefined, at('Mon 22:01'))).toBeUndefined();
    expect(lastTickOf(pulse, at('Mon 22:01'))).toEqual(at('Mon 22:00'));
  });

  it('is the one from before the clock leapt, once the clock is back', () => {
    expect(lastTickOf(far, at('Mon 22:30'))).toEqual(at('Mon 22:00'));
    expect(String(lastTickOf(far, Temporal.Instant.from('2099-06-01T20:01:00Z')))).toBe(far.at);
    expect(String(lastTickOf(far, at('Mon 21:00')))).toBe(far.at);
  });

  it.each(['1970-01-02T20:00:00Z', '2099-06-01T20:00:00Z'])('is remembered while the clock says %s', (there) => {
    const leapt = Temporal.Instant.from(there);
    const before = beforeLeap(pulse, leapt);
    expect(before).toBe(pulse.at);
    expect(beforeLeap({ ...pulse, at: there, before }, leapt.add({ minutes: 15 }))).toBe(pulse.at);
  });

  it('leaps, either way, when the clock moves by more than a fortnight', () => {
    const fortnight = { hours: 14 * 24 };
    const onward = at('Mon 22:00').add(fortnight);
    const back = at('Mon 22:00').subtract(fortnight);
    expect(beforeLeap(pulse, onward)).toBeUndefined();
    expect(beforeLeap(pulse, onward.add({ milliseconds: 1 }))).toBe(pulse.at);
    expect(beforeLeap(pulse, back)).toBeUndefined();
    expect(beforeLeap(pulse, back.subtract({ milliseconds: 1 }))).toBe(pulse.at);
    expect(lastTickOf(far, onward)).toEqual(at('Mon 22:00'));
    expect(String(lastTickOf(far, onward.add({ milliseconds: 1 })))).toBe(far.at);
  });

  it('is not remembered twice while the clock goes on as it should, nor when it is back', () => {
    expect(beforeLeap(undefined, at('Mon 22:00'))).toBeUndefined();
    expect(beforeLeap(pulse, at('Tue 22:00'))).toBeUndefined();
    expect(beforeLeap(far, at('Mon 22:30'))).toBeUndefined();
  });
});

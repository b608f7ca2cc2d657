import { beforeEach, expect, it, vi } from 'vitest';
import { dressButton } from '../../nudge/dress-button.ts';
import { paintDress } from '../../platform/toolbar.ts';
import { defaultSettings } from '../../state/settings.ts';

vi.mock('../../platform/toolbar.ts', () => ({ paintDress: vi.fn(async () => true) }));
beforeEach(() => vi.clearAllMocks());

const settings = defaultSettings;

it.each([
  [false, 'good', undefined, 'day calm'],
  [true, 'good', undefined, 'night calm'],
  [true, 'good', 'day calm', 'night calm'],
  [false, 'good', 'night calm', 'day calm'],
  [false, 'denied', 'day calm', 'day firm'],
  [true, 'failing', 'night calm', 'night firm'],
  [true, 'good', 'night firm', 'night calm'],
] as const)(
  'dresses the button when it wears something else, or nobody knows what (night: %s, nudges arrive: %s, wears: %s)',
  async (isNight, reach, dress, wanted) => {
    expect(await dressButton({ settings, reach, session: { dress } }, isNight)).toBe(wanted);
    expect(paintDress).toHaveBeenCalledExactlyOnceWith(wanted);
  },
);

it.each([
  [true, 'good', 'night calm'],
  [false, 'denied', 'day firm'],
] as const)(
  'leaves it alone when it wears the right thing (night: %s, nudges arrive: %s)',
  async (isNight, reach, dress) => {
    expect(await dressButton({ settings, reach, session: { dress } }, isNight)).toBe(dress);
    expect(paintDress).not.toHaveBeenCalled();
  },
);

it('tells of nothing that could not be painted, so that the next tick tries again', async () => {
  vi.mocked(paintDress).mockResolvedValueOnce(false);
  expect(await dressButton({ settings, reach: 'good', session: { dress: 'day calm' } }, true)).toBeUndefined();
});

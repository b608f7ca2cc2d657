import { beforeEach, expect, it, vi } from 'vitest';
import { dressIcon } from '../../nudge/dress-icon.ts';
import { paintIcon } from '../../platform/toolbar.ts';
import { defaultSettings } from '../../state/settings.ts';

vi.mock('../../platform/toolbar.ts', () => ({ paintIcon: vi.fn(async () => true) }));
beforeEach(() => vi.clearAllMocks());

const settings = defaultSettings;

it.each([
  [false, undefined, 'day'],
  [true, undefined, 'night'],
  [true, 'day', 'night'],
  [false, 'night', 'day'],
])(
  'gives the button its picture when it has another, or nobody knows which (night: %s, has: %s)',
  async (isNight, icon, wanted) => {
    expect(await dressIcon({ settings, session: { icon } }, isNight)).toBe(wanted);
    expect(paintIcon).toHaveBeenCalledExactlyOnceWith(wanted);
  },
);

it.each([
  [true, 'night'],
  [false, 'day'],
])('leaves it alone when it has the right one (night: %s)', async (isNight, icon) => {
  expect(await dressIcon({ settings, session: { icon } }, isNight)).toBe(icon);
  expect(paintIcon).not.toHaveBeenCalled();
});

it('tells of no picture that could not be given, so that the next tick tries again', async () => {
  vi.mocked(paintIcon).mockResolvedValueOnce(false);
  expect(await dressIcon({ settings, session: { icon: 'day' } }, true)).toBeUndefined();
});

// @vitest-environment happy-dom
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, test } from 'vitest';
import { fakeSettings } from '../../state/fake-settings.ts';
import { fireEvent, openOptions, screen, settle, textIn, type } from './open-options.tsx';

const handle = (name: string) => screen.getByRole('slider', { name });
const bedtime = () => handle('Monday night, bedtime');
const wake = () => handle('Monday night, get up');
const field = (name: string) => screen.getByLabelText(name);

/** The line of a night, a minute a pixel: the 13 hours from 20:00 to 09:00 of the default week. */
const length = 780;
const pixelsAnHour = length / 13;

function lineOf(held: HTMLElement): HTMLElement {
  const line = held.closest('.line') as HTMLElement;
  line.getBoundingClientRect = () => ({ width: length }) as DOMRect;
  return line;
}

const pointer = (target: Element, kind: 'down' | 'move' | 'up' | 'cancel', x: number, more: object = {}) =>
  fireEvent(
    target,
    new PointerEvent(`pointer${kind}`, {
      bubbles: true,
      button: 0,
      isPrimary: true,
      pointerId: 1,
      clientX: x,
      ...more,
    }),
  );

function drag(held: HTMLElement, ...hours: number[]): void {
  lineOf(held);
  held.setPointerCapture = () => undefined;
  pointer(held, 'down', 0);
  for (const hour of hours) pointer(held, 'move', hour * pixelsAnHour);
}

/** What was done is on the screen; nothing need be stored. */
const drawn = () => wait(20);

afterEach(() => {
  document.documentElement.dir = '';
});

describe('the picture of a night', () => {
  it('has two handles that say their time, and none when the night is off', async () => {
    await openOptions(fakeSettings({ week: { tue: { on: false } } }));
    expect(bedtime().getAttribute('aria-valuetext')).toBe('22:30');
    expect(wake().getAttribute('aria-valuetext')).toBe('06:30');
    expect(screen.queryByRole('slider', { name: /^Tuesday/ })).toBeNull();
    expect(screen.getAllByRole('slider')).toHaveLength(12);
  });

  it('says its value between its bounds', async () => {
    await openOptions();
    for (const slider of screen.getAllByRole('slider')) {
      const [least, value, most] = ['valuemin', 'valuenow', 'valuemax'].map((name) =>
        Number(slider.getAttribute(`aria-${name}`)),
      ) as [number, number, number];
      expect(least).toBeLessThan(value);
      expect(value).toBeLessThan(most);
    }
  });
});

describe('dragging', () => {
  it('an end shows its time live, in the picture and in its field, and stores it once, when it is let go', async () => {
    const { fake } = await openOptions();
    drag(bedtime(), 0.5, 1.02);
    await settle();
    expect(bedtime().getAttribute('aria-valuetext')).toBe('23:30');
    expect(textIn(field('Monday: bedtime'))).toBe('23:30');
    expect(screen.getByRole('switch', { name: 'Monday' }).closest('li')?.textContent).toContain('7 h in bed');
    expect(fake.edits()).toBe(0);
    pointer(bedtime(), 'up', 0);
    await settle();
    expect(fake.stored().week.mon).toEqual({ on: true, bedtime: '23:30', wake: '06:30' });
    expect(fake.edits()).toBe(1);
  });

  it('the whole night keeps its length', async () => {
    const { fake } = await openOptions();
    drag(lineOf(bedtime()).querySelector('[data-hold="night"]') as HTMLElement, -1);
    pointer(bedtime(), 'up', 0);
    await settle();
    expect(fake.stored().week.mon).toEqual({ on: true, bedtime: '21:30', wake: '05:30' });
  });

  it('goes along the line of reading on a page that is read from right to left', async () => {
    const { fake } = await openOptions();
    document.documentElement.dir = 'rtl';
    lineOf(bedtime()).style.direction = 'rtl';
    drag(bedtime(), -1);
    pointer(bedtime(), 'up', 0);
    await settle();
    expect(fake.stored().week.mon.bedtime).toBe('23:30');
  });

  test.each([
    ['Escape', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
    ['a pointer that the system takes away', () => pointer(bedtime(), 'cancel', 0)],
  ])('is undone by %s, and stores nothing', async (_, cancel) => {
    const { fake } = await openOptions();
    drag(bedtime(), 2);
    cancel();
    await settle();
    expect(bedtime().getAttribute('aria-valuetext')).toBe('22:30');
    pointer(bedtime(), 'move', 300);
    pointer(bedtime(), 'up', 300);
    await settle();
    expect(bedtime().getAttribute('aria-valuetext')).toBe('22:30');
    expect(fake.edits()).toBe(0);
  });

  it('does nothing for a click, a second finger or another button', async () => {
    const { fake } = await openOptions();
    drag(bedtime(), 0.02);
    pointer(bedtime(), 'up', 1);
    pointer(bedtime(), 'down', 0, { button: 2 });
    pointer(bedtime(), 'move', 200);
    pointer(bedtime(), 'down', 0, { isPrimary: false, pointerId: 2 });
    pointer(bedtime(), 'move', 200, { pointerId: 2 });
    await settle();
    expect(bedtime().getAttribute('aria-valuetext')).toBe('22:30');
    expect(fake.edits()).toBe(0);
  });

  it('never brings the two ends together, and stays within the picture', async () => {
    const { fake } = await openOptions();
    drag(wake(), -20);
    pointer(wake(), 'up', 0);
    await settle();
    expect(fake.stored().week.mon.wake).toBe('22:35');
  });

  it('leaves the end alone that another window changed meanwhile', async () => {
    const { fake } = await openOptions();
    drag(bedtime(), 1);
    fake.elsewhere((old) => ({ ...old, week: { ...old.week, mon: { ...old.week.mon, wake: '07:10' as never } } }));
    pointer(bedtime(), 'up', 0);
    await settle();
    expect(fake.stored().week.mon).toEqual({ on: true, bedtime: '23:30', wake: '07:10' });
  });

  it('takes the place of a wrong text that was left lying in the field', async () => {
    await openOptions();
    type(field('Monday: bedtime'), '');
    field('Monday: bedtime').blur();
    await settle();
    drag(bedtime(), 1);
    pointer(bedtime(), 'up', 0);
    await settle();
    expect(textIn(field('Monday: bedtime'))).toBe('23:30');
    expect(field('Monday: bedtime').getAttribute('aria-invalid')).toBe('false');
  });
});

describe('the keyboard on a handle', () => {
  test.each([
    [{ key: 'ArrowRight' }, '22:35'],
    [{ key: 'ArrowUp' }, '22:35'],
    [{ key: 'ArrowLeft' }, '22:25'],
    [{ key: 'ArrowDown' }, '22:25'],
    [{ key: 'ArrowRight', shiftKey: true }, '23:00'],
    [{ key: 'ArrowLeft', shiftKey: true }, '22:00'],
    [{ key: 'PageUp' }, '23:00'],
    [{ key: 'PageDown' }, '22:00'],
    [{ key: 'Home' }, '22:00'],
    [{ key: 'End' }, '23:00'],
    [{ key: 'ArrowRight', ctrlKey: true }, '22:30'],
    [{ key: 'a' }, '22:30'],
  ])('%o leads from 22:30 to %s', async (key, reached) => {
    await openOptions();
    const isOurs = !fireEvent.keyDown(bedtime(), key);
    expect(isOurs).toBe(reached !== '22:30');
    await drawn();
    expect(bedtime().getAttribute('aria-valuetext')).toBe(reached);
  });

  it('stores at a pause, once for many keys, or when the handle is left', async () => {
    const { fake } = await openOptions();
    for (let press = 0; press < 3; press++) {
      fireEvent.keyDown(wake(), { key: 'ArrowRight' });
      await Promise.resolve();
    }
    expect(fake.edits()).toBe(0);
    await settle();
    expect(fake.stored().week.mon.wake).toBe('06:45');
    expect(fake.edits()).toBe(1);
    wake().focus();
    fireEvent.keyDown(wake(), { key: 'Home' });
    wake().blur();
    await Promise.resolve();
    await wait(10);
    expect(fake.stored().week.mon.wake).toBe('06:00');
  });

  it('goes the way the arrow points on a page that is read from right to left', async () => {
    await openOptions();
    bedtime().style.direction = 'rtl';
    fireEvent.keyDown(bedtime(), { key: 'ArrowLeft' });
    await drawn();
    expect(bedtime().getAttribute('aria-valuetext')).toBe('22:35');
  });
});

import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import type { Ledger } from '../../../bedtime/ledger.ts';
import { PopupPage } from '../../../components/popup/popup-page.tsx';
import { citations } from '../../../content/citations.ts';
import { eveningModel } from '../../../state/evening-model.ts';
import { firstRotation, type Rotation } from '../../../state/rotation.ts';
import { tipModel } from '../../../state/tip-model.ts';
import { withTipHidden } from '../../../state/with-tip-hidden.ts';
import { FakeEvening } from '../../state/fake-evening.ts';
import { FakeTimer } from '../../state/fake-timer.ts';

afterEach(cleanup);

/** What a test can set before the popup opens. */
export interface Start {
  /** A wall time of Monday 23 November 2026; bedtime is 22:30, wake time 06:30. */
  readonly at?: string;
  readonly settings?: object;
  readonly ledger?: Ledger;
  readonly rotation?: Rotation;
  readonly still?: boolean;
  readonly prepare?: (fake: FakeEvening) => void;
}

/** Lets everything that was started come to its end. */
export const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

/** Opens the popup on stores, a clock and a timer in memory, wired as its entrypoint wires it. */
export async function openPopup(start: Start = {}) {
  const timer = new FakeTimer();
  const fake = new FakeEvening(timer, start.at ?? '16:00', start.settings, start.ledger);
  start.prepare?.(fake);
  const tonight = eveningModel(fake);
  await tonight.refresh();
  const still = signal(start.still ?? false);
  const kept: Rotation[] = [];
  const optionsOpened: true[] = [];
  const tips = tipModel({
    settings: tonight.settings,
    rotation: start.rotation ?? firstRotation,
    seed: 7,
    hoursBeforeBedtime: () => 6.5,
    still,
    after: timer.after,
    keep: async (rotation) => kept.push(rotation),
    setHidden: async (id, isHidden) => {
      if (fake.cannotStore) throw new Error('full');
      fake.settings = withTipHidden(fake.settings, id, isHidden);
      await tonight.refresh();
    },
    loadCitations: async () => citations,
  });
  render(<PopupPage tonight={tonight} tips={tips} onOptions={() => optionsOpened.push(true)} />);
  await settle();
  const pass = (seconds: number) => act(() => fake.pass(seconds));
  return { fake, tonight, tips, still, kept, optionsOpened, pass };
}

/** A button by its name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The names of the buttons about tonight, in order. */
export function tonightButtons(): string[] {
  const region = screen.getAllByRole('region').at(-1) as HTMLElement;
  return within(region)
    .getAllByRole('button')
    .map(({ textContent }) => textContent ?? '')
    .filter((name) => name !== 'Settings');
}

/** Presses a button. */
export async function press(name: string | RegExp): Promise<void> {
  button(name).focus();
  fireEvent.click(button(name));
  await settle();
}

/** The tip's region. */
export const tipRegion = () => screen.getByRole('region', { name: 'Sleep tip' });

/** The text of the tip on the screen. */
export const tipText = () => tipRegion().querySelector('.words')?.textContent ?? '';

export { fireEvent, screen, within };

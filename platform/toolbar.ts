import { browser } from './browser.ts';
import { inTime } from './in-time.ts';

/** The badge's ground: calm as a rule, and one that stands out where the badge has to do the notification's work. */
const grounds = { calm: '#2f3567', firm: '#b3541e' } as const;

/** Where the button's pictures are: those of the day, and dim and warm ones for the night. */
const pictures = { day: '/icon', night: '/icon-night' } as const;

/** How the button is dressed: for the hour, and the badge for what it has to do. */
export type Dress = `${keyof typeof pictures} ${keyof typeof grounds}`;

/**
 * Dresses the toolbar button, until the browser closes. It is for the eye only: a browser that has no such thing, or
 * fails at it, keeps what it has, and nobody is told. Never throws.
 * @returns whether there is no need to try again.
 */
export async function paintDress(dress: Dress): Promise<boolean> {
  const [time, ground] = dress.split(' ') as [keyof typeof pictures, keyof typeof grounds];
  const { action } = browser;
  try {
    const paints = [
      action.setIcon?.({ path: { 16: `${pictures[time]}/16.png`, 32: `${pictures[time]}/32.png` } }),
      action.setBadgeBackgroundColor({ color: grounds[ground] }),
      action.setBadgeTextColor({ color: '#ffffff' }),
    ];
    await inTime(Promise.all(paints));
    return true;
  } catch (error) {
    console.warn('Slaapwel: undressed', error);
    return false;
  }
}

/**
 * Paints the words of the toolbar button: its badge and its title. The browser forgets both when it closes.
 * @throws when the browser refuses.
 */
export function paintToolbar(badge: string, title: string): Promise<unknown> {
  return inTime(Promise.all([browser.action.setBadgeText({ text: badge }), browser.action.setTitle({ title })]));
}

/**
 * Opens the popup as if the person had clicked the button.
 * @throws when the browser does not allow it: no focused window, too old.
 */
export async function openPopup(): Promise<void> {
  await inTime(browser.action.openPopup());
}

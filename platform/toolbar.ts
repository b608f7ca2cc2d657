import { browser } from './browser.ts';
import { inTime } from './in-time.ts';

/** The badge's ground: calm as a rule, and one that stands out where the badge has to do the notification's work. */
const grounds = { calm: '#2f3567', firm: '#b3541e' } as const;

/** Where the button's pictures are: those of the day, and dim and warm ones for the night. */
const pictures = { day: '/icon', night: '/icon-night' } as const;

/** When the button's pictures are shown. */
export type IconTime = keyof typeof pictures;

/**
 * Gives the toolbar button its picture, until the browser closes. It is for the eye only: a browser that has no such
 * thing, or fails at it, keeps the picture of the day, and nobody is told. Never throws.
 * @returns whether there is no need to try again.
 */
export async function paintIcon(time: IconTime): Promise<boolean> {
  try {
    const folder = pictures[time];
    await inTime(browser.action.setIcon?.({ path: { 16: `${folder}/16.png`, 32: `${folder}/32.png` } }));
    return true;
  } catch (error) {
    console.warn('Slaapwel: icon not changed', error);
    return false;
  }
}

/**
 * Paints the toolbar button: its badge and its title. The browser forgets both when it closes.
 * @param isFirm whether the badge is all that reaches the person.
 * @throws when the browser refuses.
 */
export async function paintToolbar(badge: string, title: string, isFirm: boolean): Promise<void> {
  const paints = [
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: isFirm ? grounds.firm : grounds.calm }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ];
  await inTime(Promise.all(paints));
}

/**
 * Opens the popup as if the person had clicked the button.
 * @throws when the browser does not allow it: no focused window, too old.
 */
export async function openPopup(): Promise<void> {
  await inTime(browser.action.openPopup());
}

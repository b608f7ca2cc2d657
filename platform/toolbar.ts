import { browser } from './browser.ts';

/** The badge's ground: calm as a rule, and one that stands out where the badge has to do the notification's work. */
const grounds = { calm: '#2f3567', firm: '#b3541e' } as const;

/**
 * Paints the toolbar button: its badge and its title. The browser forgets both when it closes.
 * @param isFirm whether the badge is all that reaches the person.
 * @throws when the browser refuses.
 */
export async function paintToolbar(badge: string, title: string, isFirm: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: isFirm ? grounds.firm : grounds.calm }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}

/**
 * Opens the popup as if the person had clicked the button.
 * @throws when the browser does not allow it: no focused window, too old.
 */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup();
}

import { browser } from './browser.ts';

/**
 * Paints the toolbar button: its badge and its title. The browser forgets both when it closes.
 * @throws when the browser refuses.
 */
export async function paintToolbar(badge: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: '#2f3567' }),
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

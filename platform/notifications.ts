import { browser } from './browser.ts';
import { inTime } from './in-time.ts';

/** What a notification says. Where the browser has buttons, at most two are shown. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
  /** Stays on the screen until it is answered, where the browser can do that. */
  readonly stays: boolean;
}

/** How long Firefox may take, in milliseconds, to say that a notification is on the screen. */
const patience = 1_500;

/** The events of Firefox that the polyfill's types leave out of Chromium's. */
interface ShownEvents {
  readonly onShown?: {
    addListener(listener: (id: string) => void): void;
    removeListener(listener: (id: string) => void): void;
  };
}

/**
 * Asks for a notification with all that the browser is known for and, should it refuse that, once more with the least
 * that a notification is made of. Firefox refuses properties that it does not know, and knows neither buttons nor how
 * long to stay. Chromium needs a packaged PNG: it cannot load an SVG in a worker.
 * @throws when the browser refuses the least too.
 */
async function create({ id, title, message, buttons, stays }: Notice): Promise<void> {
  const least = { type: 'basic' as const, title, message, iconUrl: browser.runtime.getURL('icon/128.png') };
  const more = () => ({ buttons: buttons.map((label) => ({ title: label })), requireInteraction: stays, silent: true });
  try {
    await inTime(browser.notifications.create(id, { ...least, ...(import.meta.env.FIREFOX ? {} : more()) }));
  } catch (error) {
    console.warn('Slaapwel: refused', error);
    await inTime(browser.notifications.create(id, least));
  }
}

/** Resolves when Firefox says what became of a notification; after a while without a word, to what the list says. */
function outcomeInFirefox(id: string): Promise<boolean> {
  const { onShown } = browser.notifications as unknown as ShownEvents;
  return new Promise((resolve) => {
    const end = (shown: boolean) => {
      onShown?.removeListener(isShown);
      browser.notifications.onClosed.removeListener(isClosed);
      resolve(shown);
    };
    const isShown = (shownId: string) => shownId === id && end(true);
    // Without an alert service Firefox closes a notification at once and never says that it was shown.
    const isClosed = (closedId: string) => closedId === id && end(false);
    onShown?.addListener(isShown);
    browser.notifications.onClosed.addListener(isClosed);
    setTimeout(async () => end(await isListed(id).catch(() => false)), patience);
  });
}

async function isListed(id: string): Promise<boolean> {
  return (await listNotices()).includes(id);
}

/**
 * Shows a notification, in the place of an earlier one with the same id, and checks that it is there: a `create`
 * that resolves proves nothing.
 * @returns whether the browser has it on the screen, as far as a browser can know.
 * @throws when the browser refuses.
 */
export async function showNotice(notice: Notice): Promise<boolean> {
  if (!import.meta.env.FIREFOX) {
    await create(notice);
    return isListed(notice.id);
  }
  const outcome = outcomeInFirefox(notice.id);
  await create(notice);
  return outcome;
}

/**
 * The ids of the notifications that are on the screen.
 * @throws when the browser refuses.
 */
export async function listNotices(): Promise<string[]> {
  return Object.keys(await inTime(browser.notifications.getAll()));
}

/**
 * Takes a notification off the screen.
 * @throws when the browser refuses.
 */
export function withdrawNotice(id: string): Promise<unknown> {
  return inTime(browser.notifications.clear(id));
}

/** Calls `listener` with the id when a person clicks a notification, and with the button's place when they click one. */
export function onNoticeClicked(listener: (id: string, button?: number) => unknown): void {
  browser.notifications.onClicked.addListener(listener);
  browser.notifications.onButtonClicked?.addListener(listener);
}

/**
 * Calls `listener` when a notification goes away, with its id and whether the person closed it. Firefox says so of every
 * notification, even of one that it never showed; there it counts for nothing.
 */
export function onNoticeClosed(listener: (id: string, byPerson: boolean) => unknown): void {
  const { onClosed } = browser.notifications;
  onClosed.addListener(import.meta.env.FIREFOX ? (id) => listener(id, false) : listener);
}

/** What only Chromium's notifications have. */
interface PermissionLevel {
  getPermissionLevel?(): Promise<'granted' | 'denied'>;
}

/**
 * Whether the browser lets us notify. Firefox has no such question, and the system's own switch nobody can read.
 * @throws when the browser refuses.
 */
export async function mayNotify(): Promise<boolean> {
  const { getPermissionLevel } = browser.notifications as PermissionLevel;
  return getPermissionLevel === undefined || (await inTime(getPermissionLevel())) === 'granted';
}

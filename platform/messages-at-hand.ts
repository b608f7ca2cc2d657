import { type Locale, overwriteGetLocale } from '#messages/runtime';

/**
 * What `#messages/load` is in development and in tests, where all languages are in the program. In its place, the pages
 * that are built get `messages-on-demand.ts`, and the worker `messages-built-in.ts`.
 */
export async function loadMessages(_locale: Locale): Promise<void> {}

/** As {@link loadMessages}, of those that a page opens with. */
export async function loadFirstMessages(_locale: Locale): Promise<void> {}

/** Says by which function the messages know the language to speak. */
export function speakBy(spoken: () => Locale): void {
  overwriteGetLocale(spoken);
}

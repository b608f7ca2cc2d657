import { type Locale, overwriteGetLocale } from '#messages/runtime';

/**
 * What `#messages/load` is wherever all languages are in the program: in the worker, which cannot import anything
 * later, in development and in tests. The pages that are built get `messages-on-demand.ts` in its place.
 */
export async function loadMessages(_locale: Locale): Promise<void> {}

/** As {@link loadMessages}, of those that a page opens with. */
export async function loadFirstMessages(_locale: Locale): Promise<void> {}

/** Says by which function the messages know the language to speak. */
export function speakBy(spoken: () => Locale): void {
  overwriteGetLocale(spoken);
}

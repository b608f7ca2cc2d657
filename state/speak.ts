import { signal } from '@preact/signals';
import { overwriteGetLocale } from '#messages/runtime';
import type { Language } from './settings.ts';

/** The language of the page. Every view that puts a message on the screen is drawn anew when it changes. */
export const spoken = signal<Language>('en');

overwriteGetLocale(() => spoken.value);

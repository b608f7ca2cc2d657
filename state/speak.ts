import { signal } from '@preact/signals-core';
import { speakBy } from '#messages/load';
import type { Language } from './settings.ts';

/** The language of the page. Every view that puts a message on the screen is drawn anew when it changes. */
export const spoken = signal<Language>('en');

speakBy(() => spoken.value);

import { evenings } from './evenings.ts';
import { forgettings } from './forgettings.ts';
import { hangs } from './hangs.ts';
import { mishaps } from './mishaps.ts';

/** Short worlds, each good at noticing one kind of fault. */
export const catchers = { ...evenings, ...mishaps, ...hangs, ...forgettings };

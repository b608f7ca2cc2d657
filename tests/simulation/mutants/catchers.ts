import { evenings } from './evenings.ts';
import { hangs } from './hangs.ts';
import { mishaps } from './mishaps.ts';

/** Short worlds, each good at noticing one kind of fault. */
export const catchers = { ...evenings, ...mishaps, ...hangs };

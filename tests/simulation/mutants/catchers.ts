import { evenings } from './evenings.ts';
import { mishaps } from './mishaps.ts';

/** Short worlds, each good at noticing one kind of fault. */
export const catchers = { ...evenings, ...mishaps };

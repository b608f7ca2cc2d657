import { lazily } from '../lazily.tsx';

/** The line about a trouble, loaded with the first one. */
export const TroubleLine = lazily(async () => (await import('./trouble-line.tsx')).TroubleLine);

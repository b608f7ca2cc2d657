import { aside } from './aside.tsx';

/** The line about a trouble, loaded with the first one. */
export const TroubleLine = aside(async () => (await import('./trouble-line.tsx')).TroubleLine);

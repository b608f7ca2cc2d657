import { writeKeys } from './storage.ts';

/** Notes values for as long as the browser runs, beside what is stored. That it could not is only logged: never rejects. */
export function note(values: Record<string, unknown>): Promise<void> {
  return writeKeys(values, 'session').catch((error) => console.warn('Slaapwel: not noted', error));
}

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What decides which tips a popup leaves to the next one, and how they are drawn. */
const decisive = '{components,content,messages,platform,state}/**/*.{ts,tsx,json}';

/** A name for what is built now: the same for the same sources, on every machine. */
export function buildName(): string {
  const root = resolve(import.meta.dirname, '..');
  const hash = createHash('sha256');
  for (const file of globSync(decisive, { cwd: root }).sort()) hash.update(readFileSync(resolve(root, file)));
  return hash.digest('base64url').slice(0, 8);
}

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The modules that a module imports by a relative path, at once or later; those of types alone are left out. */
function importsOf(path: string, text: string): string[] {
  const paths = text.matchAll(/^(?:import|\} from)\s(?!type\s)[^;]*?'(\.[^']+\.tsx?)'|\bimport\('(\.[^']+\.tsx?)'\)/gm);
  return [...paths].map(([, now, later]) => resolve(dirname(path), (now ?? later) as string));
}

/** How a module that speaks imports the messages. */
export const importsMessages = "import * as m from '#messages';";

/** The messages that an entrypoint can say: the keys said as `m.<key>` in its entrypoint and in all that it imports. */
export function messagesOf(entrypoint: string): Set<string> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    if (text.includes(importsMessages)) for (const [, key = ''] of text.matchAll(/\bm\.(\w+)/g)) keys.add(key);
    for (const imported of importsOf(path, text)) visit(imported);
  };
  visit(entrypoint);
  return keys;
}

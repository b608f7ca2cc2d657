import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** How a module names another one by a relative path that it imports at once; those of types alone are left out. */
const imports = /^(?:import|\} from)\s(?!type\s)[^;]*?'(\.[^']+\.tsx?)'/gm;

/** How it names one that it imports later. */
const loads = /\bimport\('(\.[^']+\.tsx?)'\)/g;

/** How a module that speaks imports the messages. */
export const importsMessages = "import * as m from '#messages';";

/** The keys said as `m.<key>` in a module and in all that it imports, at once or by one of these patterns. */
function keysFrom(entrypoint: string, patterns: readonly RegExp[]): Set<string> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    if (text.includes(importsMessages)) for (const [, key = ''] of text.matchAll(/\bm\.(\w+)/g)) keys.add(key);
    const imported = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
    for (const [, relative = ''] of imported) visit(resolve(dirname(path), relative));
  };
  visit(entrypoint);
  return keys;
}

/** The messages that an entrypoint can say: by what it starts with, and only by what it loads later. */
export function messagesOf(entrypoint: string): { first: readonly string[]; later: readonly string[] } {
  const first = keysFrom(entrypoint, [imports]);
  return { first: [...first], later: [...keysFrom(entrypoint, [imports, loads])].filter((key) => !first.has(key)) };
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8'));

/** The languages of the project, as `project.inlang/settings.json` names them. */
const { locales } = read('project.inlang/settings.json') as { locales: readonly string[] };

/**
 * The files in which the browser looks up the manifest's own words: `_locales/<language>/messages.json`, made from the
 * messages whose names begin with `manifest_`. The browser takes English for what a language lacks.
 */
export function manifestMessages(): { relativeDest: string; contents: string }[] {
  return locales.map((locale) => {
    const messages = Object.entries(read(`messages/${locale}.json`)).filter(([key]) => key.startsWith('manifest_'));
    const words = Object.fromEntries(messages.map(([key, message]) => [key, { message }]));
    return { relativeDest: `_locales/${locale.replace('-', '_')}/messages.json`, contents: JSON.stringify(words) };
  });
}

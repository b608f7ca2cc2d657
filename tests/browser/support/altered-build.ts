import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * A copy of the Chromium build whose worker runs a script of the test's before its own: everything else is as it ships,
 * and a page that borrows the engine from the worker's file gets it unaltered.
 * @param folder an empty folder to put it into.
 * @returns the folder that a browser can load.
 */
export async function alteredBuild(folder: string, script: string): Promise<string> {
  const build = join(folder, 'build');
  await cp(inject('chromeBuild'), build, { recursive: true });
  const worker = join(build, 'background.js');
  await writeFile(worker, `if (!('document' in globalThis)) {${script}\n}\n${await readFile(worker, 'utf8')}`);
  return build;
}

/** The key in `storage.local` under which {@link noteErrors} leaves what it hears. */
export const errorsKey = 'test:errors';

/** Notes every error that nobody handles in the worker. */
export const noteErrors = `
for (const name of ['error', 'unhandledrejection']) {
  globalThis.addEventListener(name, async (event) => {
    const known = (await chrome.storage.local.get('${errorsKey}'))['${errorsKey}'] ?? [];
    await chrome.storage.local.set({ '${errorsKey}': [...known, String(event.reason ?? event.message)] });
  });
}`;

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const worker = `chrome.storage.onChanged.addListener((changes) => {
  if (changes.asked) chrome.storage.local.set({ answered: changes.asked.newValue });
});`;

/**
 * Writes the least extension there is: a page with one line of text, and a worker that answers a stored value with
 * another. What it costs is what any extension costs on this machine, today.
 */
export async function writeFloor(folder: string): Promise<string> {
  const floor = join(folder, 'floor');
  await mkdir(floor, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions: ['storage'],
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(floor, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(floor, 'worker.js'), worker);
  await writeFile(
    join(floor, 'page.html'),
    '<!doctype html><html lang="en"><title>Floor</title><p>Good evening.</p></html>',
  );
  return floor;
}

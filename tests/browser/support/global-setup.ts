import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../../scripts/browsers/find-browser.ts';
import { findDesktop } from '../../../scripts/browsers/find-desktop.ts';
import { findFaketime } from '../../../scripts/browsers/find-faketime.ts';
import { buildExtension } from '../../../scripts/build-extension.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The programs and the builds that the tests run. */
    chromium: string;
    firefox: string;
    faketime: string;
    messageBus: string;
    chromeBuild: string;
    firefoxBuild: string;
  }
}

/**
 * Builds both extensions from the sources as they are now, and finds or fetches what runs them. A browser that cannot
 * be had fails the whole run: a real-browser test that is skipped proves nothing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'slaapwel-build-'));
  const builds = [buildExtension('chrome', folder), buildExtension('firefox', folder)] as const;
  const [chromeBuild, firefoxBuild] = await Promise.all(builds);
  project.provide('chromeBuild', chromeBuild);
  project.provide('firefoxBuild', firefoxBuild);
  project.provide('chromium', await findBrowser('chromium'));
  project.provide('firefox', await findBrowser('firefox'));
  project.provide('faketime', await findFaketime());
  project.provide('messageBus', await findDesktop());
  return () => rm(folder, { recursive: true, force: true });
}

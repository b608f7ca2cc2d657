import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the search for a browser asks of the machine it runs on; tests put a pretended one in its stead. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether we may install programs, and must do without Chromium's sandbox. */
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** Runs a program to its end. @returns what it printed; `undefined` when it is not there or failed. */
  run(program: string, args: readonly string[]): Promise<string | undefined>;
}

/** How long one program may run, in milliseconds: a browser is about 100 MB to fetch. */
const patience = 10 * 60_000;

/** The machine that we are on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (program, args) =>
    new Promise((resolve) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      execFile(program, [...args], { env, timeout: patience, maxBuffer: 64 * 2 ** 20 }, (error, printed) =>
        resolve(error ? undefined : printed),
      );
    }),
};

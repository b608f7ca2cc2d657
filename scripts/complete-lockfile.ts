import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Lockfile, unlockedOptionals } from './unlocked-optionals.ts';

// node scripts/complete-lockfile.ts: gives every optional dependency its place in package-lock.json. A registry that
// does not serve the builds for other systems makes `npm install` leave them out, and `npm ci` refuse the lockfile.

const path = resolve(import.meta.dirname, '../package-lock.json');

const systems = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openbsd', 'wasi'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

const lockfile: Lockfile = JSON.parse(readFileSync(path, 'utf8'));
const missing = unlockedOptionals(lockfile);
for (const { name, version, isDev } of missing) {
  // Such packages are named after the system and the processor that they are built for: npm leaves out the others.
  const words = name.split(/[-/]/);
  const [os, cpu] = [systems, processors].map((known) => words.filter((word) => known.includes(word)));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  lockfile.packages[`node_modules/${name}`] = {
    version,
    ...(cpu?.length ? { cpu } : {}),
    ...(isDev ? { dev: true } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    ...(os?.length ? { os } : {}),
  };
}
lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${missing.length} optional packages were given their place in package-lock.json.`);

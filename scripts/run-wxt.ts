import { resolve } from 'node:path';
import { build, zip } from 'wxt';

// node scripts/run-wxt.ts <build|zip> <chrome|firefox> <folder>: builds the extension, or its packages for the stores,
// into that folder instead of .output/.
const [command, browser = 'chrome', folder = ''] = process.argv.slice(2);
const make = command === 'zip' ? zip : build;
await make({ root: resolve(import.meta.dirname, '..'), browser, outDir: resolve(folder), outDirTemplate: browser });

import { resolve } from 'node:path';
import { build } from 'wxt';

// node scripts/run-wxt.ts <chrome|firefox> <folder>: builds the extension into that folder instead of .output/.
const [browser = 'chrome', folder = ''] = process.argv.slice(2);
await build({ root: resolve(import.meta.dirname, '..'), browser, outDir: resolve(folder), outDirTemplate: browser });

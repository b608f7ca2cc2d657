import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unlockedOptionals } from '../../scripts/unlocked-optionals.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8');

describe('The lockfile', () => {
  it('has every optional dependency, or `npm ci` refuses it: `node scripts/complete-lockfile.ts` mends it', () => {
    expect(unlockedOptionals(JSON.parse(text)).map(({ name }) => name)).toEqual([]);
  });

  it('names no registry', () => {
    expect(text).not.toMatch(/"resolved": "https?:/);
  });

  it('is looked through in nested folders too', () => {
    const packages = {
      'node_modules/a': {
        optionalDependencies: { 'a-linux-x64': '^1.0.0', 'a-win32-x64': '1.0.0', b: '2.0.0' },
        dev: true,
      },
      'node_modules/a/node_modules/b': {},
      'node_modules/a-linux-x64': { version: '1.0.0' },
    };
    expect(unlockedOptionals({ packages })).toEqual([{ name: 'a-win32-x64', version: '1.0.0', isDev: true }]);
  });
});

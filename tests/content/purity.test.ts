import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../content/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

test.each(files)('content/%s asks nothing of a browser, a clock or chance, and imports from content only', (name) => {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(code).not.toMatch(
    /(?<![-\w.'])(Date|Temporal|performance|Math\.random|crypto|browser|chrome|window|document|globalThis|fetch)\b/,
  );
  const imported = [...code.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, path]) => path);
  for (const path of imported) expect(path).toMatch(/^\.\/((tips|steps)\/)?[a-z-]+\.(ts|json)$/);
});

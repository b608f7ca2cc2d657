import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = '.github/workflows';

describe.each(readdirSync(folder))('The workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  it('names every foreign step by its commit, with its version beside it', () => {
    const steps = [...text.matchAll(/uses: (.+)/g)].map(([, step = '']) => step);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(step).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do nothing but what is named, keeps no credentials and ends', () => {
    expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/m);
    expect(text).not.toMatch(/write-all|pull_request_target|secrets\./);
    expect(text.match(/actions\/checkout/g)).toHaveLength(text.match(/persist-credentials: false/g)?.length ?? 0);
    expect(text).toMatch(/timeout-minutes: \d+/);
  });
});

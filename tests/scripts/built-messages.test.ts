import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtMessages } from '../../scripts/built-messages.ts';

const popup = resolve('entrypoints/popup/index.html');

/** A plugin's hooks as the build calls them. */
type Hook = (this: unknown, ...args: unknown[]) => unknown;

async function transformed(code: string): Promise<string> {
  const plugin = builtMessages() as unknown as Record<'configResolved' | 'buildStart' | 'transform', Hook>;
  plugin.configResolved({ build: { lib: false, rolldownOptions: { input: { popup } } } });
  await plugin.buildStart();
  return ((await plugin.transform(code, resolve('nudge/some.ts'))) as { code: string }).code;
}

describe("A page's messages", () => {
  it('are looked up by number, whatever the code around them calls its own variables', async () => {
    const code = `import * as m from '#messages';
export const said = (message) => [m.hours({ hours: message }), message];`;
    const result = await transformed(code);
    expect(result).toMatch(/^import \{ message as \$message \} from/);
    expect(result).toMatch(/\(message\) => \[\$message\(\d+\)\(\{ hours: message \}\), message\]/);
  });
});

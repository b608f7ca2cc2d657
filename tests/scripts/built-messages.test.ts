import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#messages/runtime';
import { plural } from '../../.paraglide/registry.js';
import { type Message, sentenceOf } from '../../platform/sentence-of.ts';
import { builtMessages, codeOf, tableOf } from '../../scripts/built-messages.ts';

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

type Inputs = Readonly<Record<string, unknown>>;
type Compiled = Readonly<Record<string, (inputs: Inputs) => string>>;

/** As Node reads it, and so the build: the code of a message is read, and Vitest would have changed it. */
const compiled: (locale: string) => Compiled = (locale) =>
  createRequire(import.meta.url)(`../../.paraglide/messages/${locale}.js`);

/** What the build writes, as a program that loads it has it. */
const built = (code: string): Message => new Function('plural', `return ${code}`)(plural);

describe.each(locales)('What is built of the messages in %s', (locale) => {
  it.each([0, 1, 2, 5, 21])('says the same as the messages with each input %i', (number) => {
    const inputs: Inputs = new Proxy({}, { get: () => number });
    const messages = Object.entries(compiled(locale));
    expect(messages.length).toBeGreaterThan(100);
    const said = messages.map(([key, message]) => [key, sentenceOf(built(codeOf(message)), inputs)]);
    expect(said).toEqual(messages.map(([key, message]) => [key, message(inputs)]));
  });
});

it.each([
  [[0, 1, 2], /^\[/],
  [[40, 41, 42], /^Object\.fromEntries/],
  [[0, 2, 3], /^\{/],
  [[], /^\[\]$/],
])('keeps under the numbers %j what is said there', (numbers, isCode) => {
  const table = tableOf(numbers.map((number) => [number, `"message ${number}"`]));
  expect(table).toMatch(isCode);
  const said = new Function(`return ${table}`)();
  expect({ ...said }).toEqual(Object.fromEntries(numbers.map((number) => [number, `message ${number}`])));
});

it('keeps as a function only what a number decides on', () => {
  const { hours, popup_snooze_price } = compiled('en');
  expect(built(codeOf(hours as Compiled[string]))).toBe('{hours} h');
  expect(built(codeOf(popup_snooze_price as Compiled[string]))).toBeTypeOf('function');
});

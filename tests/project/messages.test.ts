import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../state/settings.ts';

/** A message: a sentence, or sentences by number. */
type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];
type Messages = Readonly<Record<string, Message>>;

const read = (language: string): Messages =>
  Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Messages).filter(
      ([key]) => !key.startsWith('$'),
    ),
  );
const messages = Object.fromEntries(languages.map((language) => [language, read(language)])) as Record<
  (typeof languages)[number],
  Messages
>;

/** Every sentence of a message. */
const sentences = (message: Message) =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** The names in braces, once each, in alphabetical order. */
const inputs = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

/** The code that speaks to people. */
const code = ['components', 'nudge', 'entrypoints', 'state', 'platform']
  .flatMap((floor) =>
    readdirSync(floor, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(floor, name), 'utf8')),
  )
  .concat(readFileSync('wxt.config.ts', 'utf8'))
  .join('\n');

/** The keys that no code says as `m.<key>`, or the manifest as `__MSG_<key>__`. */
const unused = (keys: readonly string[], text: string) => {
  const used = new Set([...text.matchAll(/\bm\.(\w+)|__MSG_(\w+)__/g)].map(([, key, named]) => key ?? named));
  return keys.filter((key) => !used.has(key));
};

/** Signs that no sentence has: dashes that join what should be two sentences, straight or doubled quotes, blanks. */
const forbidden = /[\u2013\u2014]|--|\.\.\.|"| {2}|^\s|\s$|!/;

const every = languages.flatMap((language) =>
  Object.entries(messages[language]).flatMap(([key, message]) =>
    sentences(message).map((sentence) => [language, key, sentence] as const),
  ),
);

describe('the messages', () => {
  it('are many, and in three languages', () => {
    expect(Object.keys(messages.en).length).toBeGreaterThan(100);
  });

  it('have names in snake case, as Paraglide exports them', () => {
    expect(Object.keys(messages.en).filter((key) => !/^[a-z][a-z\d]*(_[a-z\d]+)*$/.test(key))).toEqual([]);
  });

  it('are all said somewhere', () => {
    expect(unused(Object.keys(messages.en), code)).toEqual([]);
  });

  it.each(languages)('are the same ones in %s', (language) => {
    expect(Object.keys(messages[language]).sort()).toEqual(Object.keys(messages.en).sort());
  });

  it.each(languages)('have the same inputs in %s as in English, in every form', (language) => {
    const differing = Object.entries(messages.en).filter(([key, message]) => {
      const expected = inputs(sentences(message)[0] ?? '').join();
      return sentences(messages[language][key] ?? '').some((sentence) => inputs(sentence).join() !== expected);
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are not empty, shout nothing, and have no signs that do not belong in them', () => {
    expect(every.filter(([, , sentence]) => sentence === '' || forbidden.test(sentence))).toEqual([]);
  });
});

describe('the rules bite', () => {
  test('a key that no code says is found', () => {
    expect(unused(['hello', 'bye'], 'm.hello()')).toEqual(['bye']);
  });

  test.each(['one – two', 'one — two', 'wait...', 'say "this"', 'two  blanks', ' first', 'last ', 'Go!'])(
    'the signs in %o are found',
    (sentence) => {
      expect(forbidden.test(sentence)).toBe(true);
    },
  );
});

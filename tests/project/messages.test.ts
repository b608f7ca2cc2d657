import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../state/settings.ts';
import { forbiddenWords } from '../support/forbidden-words.ts';

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

describe.each(languages)('the messages in %s', (language) => {
  const said = every.filter(([spoken]) => spoken === language);

  it('have a form for every kind of number that the language tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const plurals = Object.entries(messages[language]).filter(([, message]) =>
      JSON.stringify(message).includes(': plural'),
    );
    // Dutch and German say it with an abbreviation so far, which has one form.
    if (language === 'en') expect(plurals.length).toBeGreaterThan(1);
    for (const [key, message] of plurals) {
      const forms = (message as Exclude<Message, string>).flatMap(({ match }) => Object.keys(match).join());
      for (const category of pluralCategories) {
        expect(forms.join(), `${key} lacks a form for "${category}"`).toMatch(new RegExp(`=(${category}|\\*)`));
      }
    }
  });

  it('promise, frighten and order nobody', () => {
    expect(said.filter(([, , sentence]) => forbiddenWords[language].test(sentence))).toEqual([]);
  });

  it('are short where a system or a button cuts them off', () => {
    // macOS shows about 40 letters of a title and Windows four lines of about 45 of a message.
    const bounds = [
      [/^nudge_.*title$/, 44],
      [/^nudge_/, 180],
      [/^popup_(good_night|skip|start|settings|pause)$/, 28],
    ] as const;
    const tooLong = said.filter(([, key, sentence]) => {
      const [, most] = bounds.find(([pattern]) => pattern.test(key)) ?? [undefined, Number.POSITIVE_INFINITY];
      return sentence.length > most;
    });
    expect(tooLong).toEqual([]);
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

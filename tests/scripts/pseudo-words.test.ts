import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pseudoLocales, said } from '../../scripts/pseudo/pseudo-words.ts';

const say = (locale: string) => pseudoLocales.find((pseudo) => pseudo.locale === locale)?.say ?? String;

describe('A pseudo-locale', () => {
  it('of long words has accents and brackets, and leaves what is put into a sentence alone', () => {
    expect(say('en-XA')('Bedtime is {bedtime}.')).toBe('[Béédţîîméé îîš {bedtime}.]');
  });

  it('is about 40 % longer than English', () => {
    const { $schema: _, ...messages } = JSON.parse(readFileSync('messages/en.json', 'utf8'));
    const sentences = Object.values(messages).filter((message) => typeof message === 'string');
    const length = (texts: readonly string[]) => texts.join('').length;
    const ratio = length(sentences.map(say('en-XA'))) / length(sentences);
    expect(ratio).toBeGreaterThan(1.35);
    expect(ratio).toBeLessThan(1.5);
  });

  it('from the right keeps the words and turns their direction', () => {
    expect(say('ar-XB')('Good night')).toBe('\u202eGood night\u202c');
  });

  it('says every form of a message by number, and not what chooses among them', () => {
    const message = [{ declarations: ['input count'], selectors: ['count'], match: { 'count=one': 'One night' } }];
    expect(said({ nights: message }, (text) => text.toUpperCase())).toEqual({
      nights: [{ declarations: ['input count'], selectors: ['count'], match: { 'count=one': 'ONE NIGHT' } }],
    });
  });
});

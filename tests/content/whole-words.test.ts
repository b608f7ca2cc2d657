import { expect, test } from 'vitest';
import { loadTexts } from '../../content/tip-texts.ts';
import { loadWhys } from '../../content/tip-whys.ts';
import english from '../../content/tips/en.json' with { type: 'json' };
import { codeOf, viewOf, withEnglish } from '../../scripts/whole-words.ts';

const id = 'oats-for-energy';

test('a tip that is translated is said in its language', () => {
  const own = { text: 'Une portion de flocons.', why: 'Parce que.' };
  expect(withEnglish({ tips: { [id]: own } }, english).tips[id]).toEqual(own);
});

test('a tip that is not translated yet is said in English, and marked as English for whoever has it read aloud', () => {
  expect(withEnglish({}, english).tips[id]).toEqual({ ...english.tips[id], lang: 'en' });
});

test('titles and whys that are not translated yet are said in English', () => {
  const words = withEnglish({ sections: { intro: 'Introduction' } }, english);
  expect(words.sections).toEqual({ ...english.sections, intro: 'Introduction' });
  expect(words.stepWhys).toEqual(english.stepWhys);
});

test('the order of the tips is that of the English ones, whatever was translated first', () => {
  const last = Object.keys(english.tips).at(-1) as typeof id;
  const words = withEnglish({ tips: { [last]: { text: 'Fin.', why: 'Fin.' } } }, english);
  expect(Object.keys(words.tips)).toEqual(Object.keys(english.tips));
});

test('who reads the texts does not load the whys, nor the other way round', () => {
  expect(viewOf(english, 'texts')).toMatchObject({
    sections: english.sections,
    tips: { [id]: { text: english.tips[id].text } },
  });
  expect(JSON.stringify(viewOf(english, 'texts'))).not.toContain(english.tips[id].why);
  expect(viewOf(english, 'whys')).toMatchObject({ tips: { [id]: english.tips[id].why }, stepWhys: english.stepWhys });
  expect(JSON.stringify(viewOf(english, 'whys'))).not.toContain(english.tips[id].text);
});

test('what is built says of each tip what its language says of it', async () => {
  expect(await loadTexts('en')).toEqual(viewOf(english, 'texts'));
  expect(await loadWhys('en')).toEqual(viewOf(english, 'whys'));
});

test('what is built keeps the mark of a tip that is not translated yet', () => {
  const words = withEnglish({ tips: { [id]: { text: 'Une portion de flocons.', why: 'Parce que.' } } }, english);
  const code = codeOf(viewOf(words, 'texts'));
  expect(code).toContain('{"text":"Une portion de flocons."}');
  expect(code).toContain(JSON.stringify({ text: english.tips['sleep-starts-with-habits'].text, lang: 'en' }));
});

// Makes article-grams.json, so that the test of our own words runs without the article's text:
//   node tests/content/make-article-grams.ts <the article's .txt file>
import { readFileSync, writeFileSync } from 'node:fs';
import { gramHashes } from './article-grams.ts';

const [, , article] = process.argv;
if (article === undefined) {
  throw new Error('Which file is the article?');
}
const fixture = {
  about: 'Short hashes of every six words in a row in the article, not its text. Made by make-article-grams.ts.',
  hashes: gramHashes(readFileSync(article, 'utf8')).join(' '),
};
writeFileSync(new URL('./article-grams.json', import.meta.url), `${JSON.stringify(fixture, null, 2)}\n`);

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { questions, type TipDraft } from './new-tip/tip-draft.ts';
import { tipBefore, withSources, withTip, withWords } from './new-tip/with-tip.ts';

// npm run new:tip: asks what a tip must have, and makes a place for it and for its words in every language.

const structure = 'content/tips.ts';
const sources = 'content/tip-sources.ts';
const words = 'content/tips';
const lines = createInterface({ input: process.stdin });
// Answers may be typed or piped in; what comes before its question is not lost this way.
const answers = lines[Symbol.asyncIterator]();

const draft: Partial<Record<keyof TipDraft, string>> = {};
for (const { name, ask, problem } of questions) {
  while (draft[name] === undefined) {
    process.stdout.write(`${ask}: `);
    const { value, done } = await answers.next();
    if (done) throw new Error('The answers ended before the last question; nothing was changed.');
    const answer = value.trim();
    const wrong = problem(answer, draft);
    if (wrong) console.log(`  ${wrong}`);
    else draft[name] = answer;
  }
}
lines.close();

const tip = draft as TipDraft;
const before = tipBefore(tip);
writeFileSync(structure, withTip(readFileSync(structure, 'utf8'), tip, before));
writeFileSync(sources, withSources(readFileSync(sources, 'utf8'), tip, before));
for (const file of readdirSync(words)) {
  const path = join(words, file);
  const told = withWords(JSON.parse(readFileSync(path, 'utf8')), tip.id, before);
  writeFileSync(path, `${JSON.stringify(told, null, 2)}\n`);
}
console.log(`
${structure} and ${sources} have the tip, behind '${before}'. Now write, in our own words and within its sources:
  - its text (at most 160 characters) and its why (at most 240) in every file of ${words}/
  - in ${structure}, the hours in which it can be acted on, if not any
  - in tests/content/tips.test.ts, how many tips its place has
npm test says what is still missing.`);

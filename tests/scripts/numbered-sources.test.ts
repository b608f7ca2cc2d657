import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type CitationId, citations } from '../../content/citations.ts';
import { type TipSource, tipSources } from '../../content/tip-sources.ts';
import { tips } from '../../content/tips.ts';
import { withNumbers } from '../../scripts/numbered-sources.ts';

const ids = Object.keys(citations) as CitationId[];

it('keeps for every tip its sources, by their numbers, and its place in the article', () => {
  const code = withNumbers(readFileSync('content/tip-sources.ts', 'utf8'));
  const [, said = ''] = /^const said = (.*);$/m.exec(code) ?? [];
  const [, table] = /tipSources[^=]*= (Object\.fromEntries\(.*\));/.exec(code) ?? [];
  const built = new Function('tips', 'said', `return ${table}`)(tips, JSON.parse(said));
  const numbered = ({ item, citations }: TipSource) => ({ item, citations: citations.map((id) => ids.indexOf(id)) });
  expect(ids.filter((id) => code.includes(`'${id}'`))).toEqual([]);
  expect(built).toEqual(Object.fromEntries(Object.entries(tipSources).map(([id, source]) => [id, numbered(source)])));
});

it('leaves no id of a source in the steps', () => {
  const code = withNumbers(readFileSync('content/wind-down.ts', 'utf8'));
  expect(code).toMatch(/citations: \[\d+(,\d+)*\]/);
  expect(ids.filter((id) => code.includes(`'${id}'`))).toEqual([]);
});

it('stops at a source that there is not', () => {
  expect(() => withNumbers("citations: ['nobody1900']")).toThrow('nobody1900');
});

import type { Plugin } from 'vite';
import { type CitationId, citations } from '../content/citations.ts';
import { tipSources } from '../content/tip-sources.ts';
import { tips } from '../content/tips.ts';

const ids = Object.keys(citations) as CitationId[];

/** The sources that a step names. */
const named = /\bcitations: \[([^\]]*)\]/g;

/** The table of where each tip comes from. */
const table = /(?<=\btipSources[^=]*= )\{[\s\S]*?\n\}(?=;)/;

function numberOf(id: string): number {
  const number = ids.indexOf(id as CitationId);
  if (number < 0) throw new Error(`content/citations.ts has no ${id}.`);
  return number;
}

/**
 * A module of `content/` that names sources, with their numbers in the place of ids. The table of the tips becomes a
 * list in their order, without the claims, which are for whoever checks the catalogue.
 * @throws for an id that there is not.
 */
export function withNumbers(code: string): string {
  if (!table.test(code)) {
    return code.replace(
      named,
      (_, list: string) => `citations: [${[...list.matchAll(/\w+/g)].map(([id]) => numberOf(id))}]`,
    );
  }
  const said = tips.map(({ id }) => ({ item: tipSources[id].item, citations: tipSources[id].citations.map(numberOf) }));
  return `import { tips } from './tips.ts';
const said = ${JSON.stringify(said)};
${code.replace(table, 'Object.fromEntries(tips.map(({ id }, place) => [id, said[place]]))')}`;
}

/** Lets what is built find a source by its number: ids in each list that names some pack badly, and nobody sees them. */
export function numberedSources(): Plugin {
  return {
    name: 'numbered-sources',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/(citations|tip-sources|wind-down)\.ts$/ },
      handler: (code, id) => ({
        code: id.endsWith('/citations.ts')
          ? `export const citations = ${JSON.stringify(Object.values(citations))};`
          : withNumbers(code),
        map: null,
      }),
    },
  };
}

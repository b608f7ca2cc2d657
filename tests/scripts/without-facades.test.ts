import { describe, expect, it } from 'vitest';
import { withoutFacades } from '../../scripts/without-facades.ts';

/** A file of a build, as far as the plugin looks at it. */
interface File {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly isDynamicEntry: boolean;
  code: string;
}

function built(files: Readonly<Record<string, Partial<File>>>): Record<string, string> {
  const bundle = Object.fromEntries(
    Object.entries(files).map(([fileName, file]) => [
      fileName,
      { type: 'chunk', fileName, isDynamicEntry: true, code: '', ...file },
    ]),
  ) as Record<string, File>;
  (withoutFacades() as unknown as { generateBundle(options: object, bundle: object): void }).generateBundle({}, bundle);
  return Object.fromEntries(Object.entries(bundle).map(([name, { code }]) => [name, code]));
}

const engine = { code: 'var a=()=>1,b=()=>2;export{a as n,b as undo}' };

describe('A file that only passes on what another one holds', () => {
  it('goes, and who asked for it later asks for the other one', () => {
    const page = { code: 'var t=()=>import(`./act.js`);t().then(e=>e.act())', isDynamicEntry: false };
    const act = { code: 'export{n as act,undo}from"./engine.js";' };
    expect(built({ 'chunks/page.js': page, 'chunks/act.js': act, 'chunks/engine.js': engine })).toEqual({
      'chunks/page.js': 'var t=()=>import(`./engine.js`).then(e=>({act:e.n,undo:e.undo}));t().then(e=>e.act())',
      'chunks/engine.js': engine.code,
    });
  });

  it('stays when a page begins with it, or when it does anything else', () => {
    const files = {
      'chunks/page.js': { code: 'import(`./real.js`)', isDynamicEntry: false },
      'chunks/begun.js': { code: 'export{n as act}from"./engine.js";', isDynamicEntry: false },
      'chunks/real.js': { code: 'import{n as t}from"./engine.js";t();export{t as act};' },
      'chunks/engine.js': engine,
    };
    expect(built(files)).toEqual(Object.fromEntries(Object.entries(files).map(([name, { code }]) => [name, code])));
  });
});

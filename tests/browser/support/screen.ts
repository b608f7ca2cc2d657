import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The queries of the DOM tests, as one script for the inside of a browser. */
const queries = readFileSync(
  createRequire(import.meta.url)
    .resolve('@testing-library/dom')
    .replace(/index\.js$/, '@testing-library/dom.umd.min.js'),
  'utf8',
);

interface Queries {
  queryAllByRole(container: Element, role: string, options: { name?: RegExp }): Element[];
}

/** Finds what a person, or a screen reader, finds on a page: by role and name, in Chromium and Firefox alike. */
export interface Screen {
  /** The first element of a role whose name fits. @throws when none comes in time. */
  find(role: string, name?: RegExp): Promise<ElementHandle<HTMLElement>>;
  /** Whether such an element is there now. */
  has(role: string, name?: RegExp): Promise<boolean>;
  click(role: string, name?: RegExp): Promise<void>;
  /** All that can be read on the page. */
  text(): Promise<string>;
  /** The name and the role of what has the focus, as `button Snooze`. */
  focused(): Promise<string>;
}

/** Looks at a page by role and name. */
export function screenOf(page: Page): Screen {
  const query = async (role: string, name?: RegExp) => {
    if (!(await page.evaluate(() => 'TestingLibraryDom' in globalThis))) await page.evaluate(queries);
    const handle = await page.evaluateHandle(
      (role, source, flags) => {
        const { queryAllByRole } = (globalThis as unknown as { TestingLibraryDom: Queries }).TestingLibraryDom;
        // A page that is still empty has no body.
        if (!document.body) return undefined;
        return queryAllByRole(document.body, role, source === null ? {} : { name: new RegExp(source, flags) })[0];
      },
      role,
      name?.source ?? null,
      name?.flags ?? '',
    );
    return (handle.asElement() ?? undefined) as ElementHandle<HTMLElement> | undefined;
  };
  const find: Screen['find'] = (role, name) => until(() => query(role, name), `${role} ${name ?? ''} on ${page.url()}`);
  return {
    find,
    has: async (role, name) => (await query(role, name)) !== undefined,
    // Firefox has no pointer over a page of an extension, so the click is the element's own.
    click: async (role, name) => (await find(role, name)).evaluate((element) => element.click()),
    text: () => page.evaluate(() => document.body.textContent),
    focused: () =>
      page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return `${element.getAttribute('role') ?? element.localName} ${name}`.trim();
      }),
  };
}

import type { Page, SerializedAXNode } from 'puppeteer-core';
import { until } from './until.ts';

/** How many presses of Tab a person would not make any more. */
const mostTabs = 250;

/** A page as those use it who see no picture and hold no mouse. */
export interface Accessible {
  /** Role and computed name of what has the focus, as `button Undo`; `''` when nothing has. */
  focused(): Promise<string>;
  /** Presses Tab until the focus is on what is meant. @throws when it does not come there. */
  tabTo(role: string, name: RegExp): Promise<void>;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What the live regions of the accessibility tree say now, in one text. */
  announced(): Promise<string>;
  /** The accessibility tree from a selector down once it has settled, a line a node: its role, its name, its state. */
  tree(selector: string): Promise<readonly string[]>;
}

const states = ['checked', 'pressed', 'expanded', 'value', 'invalid', 'level', 'disabled'] as const;

function lines(node: SerializedAXNode): string[] {
  const state = states.flatMap((key) => {
    const value = node[key];
    return value === undefined || value === '' || value === 'false' ? [] : [`${key}=${value}`];
  });
  const own = [node.role, node.name && JSON.stringify(node.name), ...state].filter(Boolean).join(' ');
  return [own, ...(node.children ?? []).flatMap(lines)];
}

/** Uses a page by keyboard and accessibility tree. */
export async function accessible(page: Page): Promise<Accessible> {
  await page.bringToFront();
  const client = await page.createCDPSession();
  const focused = async () => {
    const { result } = await client.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (!result.objectId || result.className === 'HTMLBodyElement') return '';
    const { nodes } = await client.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    return `${nodes[0]?.role?.value ?? ''} ${nodes[0]?.name?.value ?? ''}`.trim();
  };
  return {
    focused,
    tabTo: async (role, name) => {
      const seen: string[] = [];
      for (let tab = 0; tab < mostTabs; tab++) {
        const stop = await focused();
        if (stop.startsWith(`${role} `) && name.test(stop.slice(role.length + 1))) return;
        seen.push(stop);
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not come to ${role} ${name}; it came by ${[...new Set(seen)].join(', ')}`);
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key as 'Tab');
    },
    type: (text) => page.keyboard.type(text),
    announced: async () => {
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const isLive = ({ properties }: (typeof nodes)[number]) =>
        properties?.some(({ name, value }) => name === 'live' && value.value !== 'off');
      const words = ({ role, name, childIds }: (typeof nodes)[number]): string =>
        role?.value === 'StaticText'
          ? String(name?.value ?? '')
          : (childIds ?? []).map((id) => words(byId.get(id) as (typeof nodes)[number])).join('');
      const roots = nodes.filter((node) => isLive(node) && !isLive(byId.get(node.parentId ?? '') ?? node));
      return roots.map(words).join(' | ');
    },
    tree: async (selector) => {
      const root = await until(async () => (await page.$(selector)) ?? undefined, selector);
      let before = '';
      // Chromium may build this tree after the page stands there, and hands out until then what it has.
      const settled = async () => {
        const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
        const read = tree?.children ? lines(tree) : [];
        const isSettled = read.length > 0 && read.join('\n') === before;
        before = read.join('\n');
        return isSettled ? read : undefined;
      };
      return until(settled, `the accessibility tree of ${selector} to settle`);
    },
  };
}

import type { Page } from 'puppeteer-core';

/** What does not fit on a page, each by its tag, its class and its first words. */
export interface Misfits {
  /** How many pixels the page would have to be scrolled sideways. */
  readonly sideways: number;
  /** Elements whose words are cut off. */
  readonly cut: readonly string[];
  /** Elements that stick out of the page. */
  readonly out: readonly string[];
  /** Texts that lie on one another, or so near side by side that they are read as one. */
  readonly overlapping: readonly string[];
}

/** A page on which everything fits. */
export const noMisfits: Misfits = { sideways: 0, cut: [], out: [], overlapping: [] };

/** Looks for what does not fit on a page as it stands. */
export function misfits(page: Page): Promise<Misfits> {
  return page.evaluate(() => {
    /** Pixels that must lie between two texts side by side. */
    const apart = 4;
    const said = (element: Element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => isSeen(element) && !element.closest('svg, .unseen, select'),
    );

    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const high = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return wide || high;
    };
    const sticksOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > document.documentElement.clientWidth + 1;
    };

    const above = (element: Element, test: (style: CSSStyleDeclaration) => boolean): Element | undefined => {
      for (let one: Element | null = element; one; one = one.parentElement) if (test(getComputedStyle(one))) return one;
      return undefined;
    };
    // Words of one paragraph follow one another; what must not meet is the words of two.
    const blocks = Map.groupBy(
      all.flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text && node.data.trim())),
      (text) => above(text.parentElement as Element, ({ display }) => display !== 'inline') as Element,
    );
    const boxes = [...blocks].flatMap(([block, texts]) =>
      texts.flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        // What is pinned to the window covers what scrolls below it.
        const pinned = above(block, ({ position }) => position === 'sticky' || position === 'fixed');
        // The letters themselves: a line is higher than what is written on it.
        return [...range.getClientRects()].map(({ left, right, top, bottom, height }) => ({
          ...{ block, pinned, left: left - apart / 2, right: right + apart / 2 },
          ...{ top: top + height * 0.2, bottom: bottom - height * 0.2 },
        }));
      }),
    );
    const meet = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const overlapping = boxes.flatMap((a, place) =>
      boxes
        .slice(place + 1)
        .filter((b) => a.block !== b.block && a.pinned === b.pinned && meet(a, b))
        .map((b) => `${said(a.block)} | ${said(b.block)}`),
    );

    return {
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: all.filter((one) => !one.matches('input, textarea') && isCut(one)).map(said),
      out: all.filter(sticksOut).map(said),
      overlapping: [...new Set(overlapping)],
    };
  });
}

import type { Browser } from 'puppeteer-core';

/** What opening a page cost. */
export interface Opening {
  /** From navigation to the first contentful paint, in milliseconds. */
  readonly paint: number;
  /** How long the page's main thread was busy until half a second after it had loaded, in milliseconds. */
  readonly busy: number;
  /** What of the JavaScript heap is in use after rubbish was collected, in bytes. */
  readonly heap: number;
  /** Whether the largest text of the page stood there at the first contentful paint, or came after it. */
  readonly isComplete: boolean;
}

/** How long a page has to settle after its load, in milliseconds. */
const settling = 500;

/** Opens a page in a new tab, measures what it cost, and closes it. */
export async function openPage(
  browser: Browser,
  address: string,
  size = { width: 372, height: 600 },
): Promise<Opening> {
  const page = await browser.newPage();
  try {
    await page.setViewport(size);
    // A page that nobody sees is not painted.
    await page.bringToFront();
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    const busyUntilNow = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    };
    const before = await busyUntilNow();
    await page.goto(address, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, settling));
    const after = await busyUntilNow();
    const { paint, largest } = await page.evaluate(
      () =>
        new Promise<{ paint: number; largest: number }>((resolve) => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
          const watch = new PerformanceObserver((list) => {
            resolve({ paint, largest: list.getEntries().at(-1)?.startTime ?? Number.NaN });
          });
          watch.observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const isFresh = after >= before;
    return { paint, busy: isFresh ? after - before : after, heap: usedSize, isComplete: largest <= paint };
  } finally {
    await page.close();
  }
}

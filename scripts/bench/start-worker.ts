import type { Browser, Page } from 'puppeteer-core';

declare const chrome: {
  storage: {
    local: { set(values: object): Promise<void> };
    onChanged: { addListener(heard: (changes: object) => void): void };
  };
};

/** An extension's worker, how to wake it and how it shows that it is done. */
export interface WorkerUnderTest {
  readonly id: string;
  /** What is stored to wake it; `asked` in it is a count, so that every time is another. */
  readonly ask: (count: number) => object;
  /** The key that it writes last. */
  readonly answerKey: string;
}

const workerOf = (browser: Browser, id: string) =>
  browser.targets().find((target) => target.type() === 'service_worker' && new URL(target.url()).host === id);

/** Ends the worker, as the browser does after half a minute without work. */
async function endWorker(browser: Browser, id: string): Promise<void> {
  const target = workerOf(browser, id);
  await (await target?.worker())?.close();
  while (workerOf(browser, id)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * Wakes a worker that does not run, by storing something.
 * @param probe a page of the same extension in which nothing runs.
 * @returns the milliseconds from storing it until the worker's answer is stored.
 */
export async function startWorker(
  browser: Browser,
  probe: Page,
  worker: WorkerUnderTest,
  count: number,
): Promise<number> {
  await endWorker(browser, worker.id);
  return probe.evaluate(
    (values, answerKey) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        chrome.storage.onChanged.addListener((changes) => {
          if (answerKey in changes) resolve(performance.now() - from);
        });
        void chrome.storage.local.set(values);
      }),
    worker.ask(count),
    worker.answerKey,
  );
}

/** What of the worker's JavaScript heap is in use after rubbish was collected, in bytes. */
export async function heapOfWorker(browser: Browser, id: string): Promise<number> {
  const worker = await workerOf(browser, id)?.worker();
  if (!worker) throw new Error('The worker does not run.');
  await worker.client.send('HeapProfiler.collectGarbage');
  return (await worker.client.send('Runtime.getHeapUsage')).usedSize;
}

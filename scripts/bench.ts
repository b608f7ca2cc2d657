import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decideRate } from './bench/decide-rate.ts';
import { writeFloor } from './bench/floor.ts';
import { type Opening, openPage } from './bench/open-page.ts';
import { simulateDay } from './bench/simulated-day.ts';
import { heapOfWorker, startWorker } from './bench/start-worker.ts';
import { median, shuffled, spread } from './bench/statistics.ts';
import { settings, tenYears } from './bench/ten-years.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { launchChromium } from './browsers/launch-chromium.ts';
import { buildExtension } from './build-extension.ts';

// npm run bench [-- --rounds 30]: what Slaapwel costs, beside the least extension there is, in one run of one real
// Chromium and in an order by chance. Prints a table and writes .output/bench.json.

declare const chrome: {
  storage: { local: { set(values: object): Promise<void>; remove(keys: string[]): Promise<void> } };
};

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '25' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 3) throw new Error('--rounds takes a whole number from 3 on.');

/** A figure of ours beside the same figure of the floor. */
interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'kB';
  readonly ours: readonly number[];
  readonly floor: readonly number[];
  /** What ours may be at most, in times the floor. */
  readonly goal?: number;
}

const folder = await mkdtemp(join(tmpdir(), 'slaapwel-bench-'));
// A zone that hides nothing, as most people have: in UTC the popup would ask whether the clock is right.
const browser = await launchChromium({
  program: await findBrowser('chromium'),
  args: ['--lang=en-US'],
  env: { TZ: 'Europe/Amsterdam' },
});
try {
  const ours = await browser.installExtension(await buildExtension('chrome', folder));
  const floor = await browser.installExtension(await writeFloor(folder));
  const at = (id: string, path: string) => `chrome-extension://${id}/${path}`;
  // A new installation opens its welcome, which would come in front of what is measured.
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('#welcome'));
  await (await welcome.page())?.close();
  // One page of each stays open: what is measured is a page, not the start of a process.
  const probes = { ours: await browser.newPage(), floor: await browser.newPage() };
  await probes.ours.goto(at(ours, 'manifest.json'));
  await probes.floor.goto(at(floor, 'page.html'));
  await probes.ours.evaluate((settings) => chrome.storage.local.set({ settings }), settings);

  const wide = { width: 1_000, height: 800 };
  const pages = {
    floor: () => openPage(browser, at(floor, 'page.html')),
    popup: () => openPage(browser, at(ours, 'popup.html')),
    options: () => openPage(browser, at(ours, 'options.html'), wide),
    library: () => openPage(browser, at(ours, 'library.html'), wide),
  };
  type PageName = keyof typeof pages;
  const openings: Record<PageName | 'popup after ten years', Opening[]> = {
    floor: [],
    popup: [],
    options: [],
    library: [],
    'popup after ten years': [],
  };
  const measure = async (names: readonly PageName[], note: (name: PageName, opening: Opening) => void) => {
    for (let round = -1; round < rounds; round++) {
      for (const name of shuffled(names)) {
        const opening = await pages[name]();
        // The first round warms up: the compiled code of a page is kept from then on, as it is for people.
        if (round >= 0) note(name, opening);
      }
      process.stderr.write('.');
    }
  };
  await measure(['floor', 'popup', 'options', 'library'], (name, opening) => openings[name].push(opening));

  const starts = { ours: [] as number[], floor: [] as number[] };
  const workers = {
    ours: {
      id: ours,
      ask: (count: number) => ({ settings: { ...settings, leadMinutes: 30 + (count % 30) } }),
      answerKey: 'pulse',
    },
    floor: { id: floor, ask: (count: number) => ({ asked: count }), answerKey: 'answered' },
  };
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(['ours', 'floor'] as const)) {
      starts[name].push(await startWorker(browser, probes[name], workers[name], round));
    }
    process.stderr.write('.');
  }
  const heaps = { ours: await heapOfWorker(browser, ours), floor: await heapOfWorker(browser, floor) };

  const history = tenYears(Temporal.Now.plainDateISO());
  await probes.ours.evaluate((history) => chrome.storage.local.set(history), history);
  const before: Opening[] = [];
  await measure(['popup'], (_, opening) => openings['popup after ten years'].push(opening));
  await probes.ours.evaluate((keys) => chrome.storage.local.remove(keys), Object.keys(history));
  await measure(['popup'], (_, opening) => before.push(opening));
  process.stderr.write('\n');

  const of = (all: readonly Opening[], key: 'paint' | 'busy' | 'heap') => all.map((one) => one[key]);
  const kilobytes = (all: readonly number[]) => all.map((bytes) => bytes / 1_000);
  const { popup, options, library } = openings;
  const floors = openings.floor;
  const rows: Row[] = [
    { what: 'popup, first paint', unit: 'ms', ours: of(popup, 'paint'), floor: of(floors, 'paint'), goal: 1 },
    { what: 'options, first paint', unit: 'ms', ours: of(options, 'paint'), floor: of(floors, 'paint') },
    { what: 'library, first paint', unit: 'ms', ours: of(library, 'paint'), floor: of(floors, 'paint') },
    { what: 'popup, main thread', unit: 'ms', ours: of(popup, 'busy'), floor: of(floors, 'busy'), goal: 1.3 },
    { what: 'options, main thread', unit: 'ms', ours: of(options, 'busy'), floor: of(floors, 'busy') },
    { what: 'library, main thread', unit: 'ms', ours: of(library, 'busy'), floor: of(floors, 'busy') },
    { what: 'worker, start until its tick is done', unit: 'ms', ...starts, goal: 1.5 },
    { what: 'popup, heap', unit: 'kB', ours: kilobytes(of(popup, 'heap')), floor: kilobytes(of(floors, 'heap')) },
    { what: 'worker, heap', unit: 'kB', ours: kilobytes([heaps.ours]), floor: kilobytes([heaps.floor]) },
    {
      what: 'popup after ten years against none, first paint',
      unit: 'ms',
      ours: of(openings['popup after ten years'], 'paint'),
      floor: of(before, 'paint'),
      goal: 1,
    },
    {
      what: 'popup after ten years against none, main thread',
      unit: 'ms',
      ours: of(openings['popup after ten years'], 'busy'),
      floor: of(before, 'busy'),
      goal: 1,
    },
  ];
  const results = rows.map(({ what, unit, ours, floor, goal }) => ({
    what,
    unit,
    ours: median(ours),
    floor: median(floor),
    ratio: median(ours) / median(floor),
    noise: Math.max(spread(ours), spread(floor)),
    ...(goal === undefined ? {} : { goal }),
  }));
  const complete = popup.filter(({ isComplete }) => isComplete).length;
  const day = await simulateDay();
  const decisions = Math.round(decideRate());

  console.table(
    Object.fromEntries(
      results.map(({ what, unit, ours, floor, ratio, noise, goal }) => [
        what,
        {
          ours: `${ours.toFixed(1)} ${unit}`,
          floor: `${floor.toFixed(1)} ${unit}`,
          ratio: ratio.toFixed(2),
          goal: goal === undefined ? '' : `<= ${goal}`,
          noise: `${Math.round(noise * 100)} %`,
        },
      ]),
    ),
  );
  console.log(`The tip stood there at the first paint in ${complete} of ${popup.length} openings of the popup.`);
  console.log(
    `A simulated day: the worker starts ${day.starts} times for ${day.ticks} ticks, ${day.eveningTicks} of them between wind-down and last nudge.`,
  );
  console.log(`${decisions} decisions a second.`);
  const output = resolve(import.meta.dirname, '../.output');
  await mkdir(output, { recursive: true });
  const machine = { browser: await browser.version(), processors: cpus().length };
  const report = {
    at: Temporal.Now.instant().toString(),
    machine,
    rounds,
    results,
    complete: complete / popup.length,
    day,
    decisions,
  };
  await writeFile(join(output, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

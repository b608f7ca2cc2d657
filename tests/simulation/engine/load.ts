import type { Bundle } from './bundle.ts';
import type { engine } from './entry.ts';
import { memo } from './memo.ts';

/** What one worker or page runs: the real engine. */
export type Engine = typeof engine;

/** What a browser gives a worker or page; the names are those that the engine finds as globals. */
export interface Host {
  readonly browser: unknown;
  readonly navigator: { readonly locks: { request(...args: never[]): Promise<unknown> } };
  readonly setTimeout: (work: () => unknown, ms?: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
  readonly console: Pick<Console, 'warn' | 'error' | 'log' | 'info' | 'debug'>;
  readonly crypto: { randomUUID(): string };
  readonly Temporal: unknown;
}

/** Starts the engine anew, with its own module state, as a browser does for each worker and page. */
export type StartEngine = (host: Host) => Engine;

/** What must not be reached past the host: real time and real chance. Using one throws. */
const forbidden = [
  'Date',
  'performance',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'window',
  'process',
];

type Modules = Readonly<Record<string, unknown>>;

/** Bases that run already: the two browsers share one, which the machine then runs faster. */
const bases = new Map<string, Modules>();

/** Runs the base once and gives what starts engines. The scripts are compiled once; a start costs some microseconds. */
export function load(bundle: Bundle): StartEngine {
  const modules = bases.get(bundle.base) ?? (new Function('memo', bundle.base)(memo).default as Modules);
  bases.set(bundle.base, modules);
  const names = ['browser', 'navigator', 'setTimeout', 'clearTimeout', 'console', 'crypto', 'Temporal'] as const;
  const start = new Function('required', 'host', ...names.slice(1), ...forbidden, bundle.engine);
  const required = (path: string) => modules[path];
  return (host) =>
    start(required, host, ...names.slice(1).map((name) => host[name]), ...forbidden.map(() => undefined))
      .engine as Engine;
}

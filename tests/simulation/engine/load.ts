import { Instant } from '../world/instant.ts';
import type { Bundle } from './bundle.ts';
import type { engine } from './entry.ts';
import { memo } from './memo.ts';

/** What one worker or page runs: the real engine. */
export type Engine = typeof engine;

/** What a browser gives a worker or page; the names are those that the engine finds as globals. */
export interface Host {
  readonly browser: unknown;
  /** What wxt knows when it builds the extension for one of the browsers. */
  readonly isFirefox: boolean;
  readonly navigator: { readonly locks: { request(...args: never[]): Promise<unknown> } };
  /** What it gives is only ever called off. */
  readonly setTimeout: (work: () => unknown, ms?: number) => unknown;
  readonly clearTimeout: (timer: never) => void;
  readonly console: Pick<Console, 'warn' | 'error' | 'log' | 'info' | 'debug'>;
  readonly crypto: { randomUUID(): string };
  /** `Temporal` with this machine's clock and zone in the place of the ones in which the simulation runs. */
  readonly temporalOn: (base: typeof Temporal) => unknown;
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

/** Bases that run already, by their `Temporal` and text: most planted faults share one. */
const bases = new WeakMap<typeof Temporal, Map<string, Modules>>();

function baseOf(text: string, temporal: typeof Temporal): Modules {
  const known = bases.get(temporal) ?? new Map<string, Modules>();
  bases.set(temporal, known);
  const modules = known.get(text) ?? (new Function('memo', 'Temporal', text)(memo, temporal).default as Modules);
  known.set(text, modules);
  return modules;
}

/** What the engine finds as `Temporal`: the real one, but for its instants. */
const quickTemporal = Object.create(Temporal, { Instant: { value: Instant } }) as typeof Temporal;

/**
 * Runs the base once and gives what starts engines. The scripts are compiled once; a start costs some microseconds.
 * @param temporal what the engine is to find by this name.
 */
export function load(bundle: Bundle, temporal = quickTemporal): StartEngine {
  const modules = baseOf(bundle.base, temporal);
  const names = ['navigator', 'setTimeout', 'clearTimeout', 'console', 'crypto'] as const;
  const start = new Function('required', 'host', 'Temporal', ...names, ...forbidden, bundle.engine);
  const required = (path: string) => modules[path];
  return (host) =>
    start(required, host, host.temporalOn(temporal), ...names.map((name) => host[name])).engine as Engine;
}

import type { Memory } from './memory.ts';
import type { Obligation } from './obligation.ts';

/** The badge of an evening that is being wound down, as it must be now. Instants are milliseconds of the wall clock. */
export interface Countdown {
  readonly badge: string;
  /** When the engine has to look again: at the badge's next change, or when {@link Countdown.until} comes first. */
  readonly next: number;
  /** Up to which instant nothing but the badge changes by itself. */
  readonly until: number;
}

const minute = 60_000;

/** The badge counts in steps of five minutes and, in the last ten, of one. */
const step = (minutes: number) => (minutes > 10 ? 5 : 1);

/** Whether a nudge that is due waits for somebody who is away, as is written down. */
function isKept(memory: Memory, { night, stage }: Obligation): boolean {
  const { presence, fullScreen, audible } = memory.device;
  if (presence === 'active' || fullScreen || audible) return false;
  const holds = memory.ledger(night.night).filter((entry) => entry.kind === 'held' && entry.stage === stage);
  return holds.at(-1)?.hold === presence;
}

/** The countdown to bedtime, if one runs and nothing else is to be done. */
export function countdown(memory: Memory, owed: Obligation | undefined): Countdown | undefined {
  const { calendar, device } = memory;
  const { wall } = device;
  const night = calendar.around(wall, 2, 1).find((one) => calendar.endOf(one) > wall);
  if (!night || !owed || wall >= night.bedtimeAt || (owed.at <= wall && !isKept(memory, owed))) return undefined;
  const { finished, started, snoozes } = memory.factsOn(night.night);
  if (finished || !(started || wall >= night.windDownAt)) return undefined;
  const left = Math.ceil((night.bedtimeAt - wall) / minute);
  const shown = Math.ceil(left / step(left)) * step(left);
  const edges = [owed.at, night.bedtimeAt, night.windDownAt, ...snoozes.slice(-1).map(({ until }) => until)];
  const until = Math.min(...edges.filter((edge) => edge > wall));
  return { badge: String(shown), next: Math.min(night.bedtimeAt - (shown - step(shown)) * minute, until), until };
}

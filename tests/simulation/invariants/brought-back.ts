import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../../state/settings.ts';
import type { RawEntry } from './facts.ts';
import type { Memory } from './memory.ts';

/** What a file holds, as far as it is compared. */
interface SavedFile {
  readonly settings: Partial<Settings>;
  readonly nights: Readonly<Record<string, readonly RawEntry[]>>;
}

const nameOf = ({ at, device, kind, stage, turn }: RawEntry) => [at, device, kind, stage, turn].join();

/** A file that was brought back is there whole: every fact of it, and its nights and times. */
export function checkBroughtBack(text: string, memory: Memory): void {
  const { settings, nights } = JSON.parse(text) as SavedFile;
  const lost = Object.entries(nights).filter(([night, facts]) => {
    const there = new Set(memory.ledger(night).map(nameOf));
    return facts.some((fact) => !there.has(nameOf(fact)));
  });
  if (lost.length > 0) memory.device.violates('a file comes back whole', `facts of ${lost.map(([night]) => night)}`);
  for (const part of ['week', 'leadMinutes'] as const) {
    const isSame = settings[part] === undefined || isDeepStrictEqual(settings[part], memory.settings[part]);
    if (!isSame) memory.device.violates('a file comes back whole', `${part}: ${JSON.stringify(memory.settings[part])}`);
  }
}

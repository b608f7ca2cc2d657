import type { Ledger } from '../bedtime/ledger.ts';
import type { NightId } from '../bedtime/night.ts';
import type { OwnTip } from '../content/own-tip.ts';
import type { Rotation } from './rotation.ts';
import type { Settings } from './settings.ts';

/** The version of the format; a file of a later one is not read. */
export const savedVersion = 1;

/** The largest file that is read, in bytes: twice what ten years of nights come to, and less than storage holds. */
export const mostFileBytes = 8_000_000;

/** All that a person has here, as a file holds it. */
export interface SavedData {
  readonly settings: Settings;
  readonly ownTips: readonly OwnTip[];
  readonly rotation: Rotation;
  readonly nights: ReadonlyMap<NightId, Ledger>;
}

/** The most characters of a line that holds a whole list or record. */
const longestLine = 160;

/** JSON for people: a list or record on one line where it is flat and short, otherwise one line for each that is in it. */
function readable(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const inIt = Object.entries(value).filter(([, one]) => one !== undefined);
  const isFlat = inIt.every(([, one]) => typeof one !== 'object' || one === null);
  const parts = inIt.map(([name, one]) => {
    const text = readable(one, deeper);
    return Array.isArray(value) ? text : `${JSON.stringify(name)}: ${text}`;
  });
  const line = `${open}${parts.join(', ')}${close}`;
  if (parts.length === 0 || (isFlat && line.length <= longestLine)) return line;
  return `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}`;
}

/** The text of a file that holds these data, saved at an instant. */
export function savedText({ settings, ownTips, rotation, nights }: SavedData, at: Temporal.Instant): string {
  // Whose edit it was says nothing elsewhere.
  const { edit: _, ...set } = settings;
  const byNight = Object.fromEntries([...nights].sort(([one], [other]) => (one < other ? -1 : 1)));
  const file = { slaapwel: savedVersion, savedAt: at.toString(), settings: set, ownTips, rotation, nights: byNight };
  return `${readable(file)}\n`;
}

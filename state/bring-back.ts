import { decodeLedger, type Ledger, merged } from '../bedtime/ledger.ts';
import { mostOwnTips, type OwnTip } from '../content/own-tip.ts';
import { type Change, changeOf, changeTogether } from '../platform/change-together.ts';
import { deviceId } from '../platform/device.ts';
import { readFile } from '../platform/file.ts';
import type { DataProblem } from './data-problem.ts';
import { decodeSettings } from './decode-settings.ts';
import { edited } from './edit-settings.ts';
import { ledgerKey } from './ledger-key.ts';
import { decodeOwnTips } from './own-tips.ts';
import { readSaved } from './read-saved.ts';
import { decodeRotation, firstRotation, mergedRotation, type Rotation } from './rotation.ts';
import { mostFileBytes } from './saved-data.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What came of bringing back a file. */
export type Outcome = BroughtBack | DataProblem | { readonly is: 'busy' };

/** What a file has brought. */
export interface BroughtBack {
  readonly is: 'brought';
  /** How many nights have gained a fact. */
  readonly nights: number;
  /** How many own tips are new. */
  readonly tips: number;
  /** The settings before and after, where the file has changed them. */
  readonly settings: { readonly before: Settings; readonly after: Settings } | undefined;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The settings of a file; what it says nothing of stays as it is. */
function settingsFrom(raw: unknown, old: Settings, device: string): Settings {
  const { edit: _, ...own } = old;
  const { edit: __, ...theirs } = decodeSettings(raw, own).value;
  return isSame(theirs, own) ? old : edited(old, theirs, device);
}

const joinedTips = (own: readonly OwnTip[], theirs: readonly OwnTip[]) => [
  ...own,
  ...theirs.filter((tip) => own.every(({ id, text }) => id !== tip.id && text !== tip.text)),
];

/**
 * Brings back what a file holds: its settings in the place of the present ones, its nights and own tips beside what is
 * there. All of it or, when anything is wrong with it, nothing.
 * @throws when storage fails; then nothing was changed.
 */
export async function bringBack(text: string): Promise<Outcome> {
  const read = readSaved(text);
  if ('is' in read) return read;
  const device = await deviceId();
  let settings: BroughtBack['settings'];
  let [nights, tips, isFull] = [0, 0, false];
  const changes: Change[] = [
    changeOf('ownTips', decodeOwnTips, [], (own: readonly OwnTip[]) => {
      const joined = joinedTips(own, read.data.ownTips);
      tips = joined.length - own.length;
      isFull = joined.length > mostOwnTips;
      return tips > 0 ? joined : own;
    }),
    changeOf('rotation', decodeRotation, firstRotation, (own: Rotation) => {
      const joined = mergedRotation(own, read.data.rotation);
      return isSame(joined, own) ? own : joined;
    }),
    ...[...read.data.nights].map(([night, facts]) =>
      changeOf(ledgerKey(night), decodeLedger, [], (own: Ledger) => {
        const joined = merged(own, facts);
        if (joined.length === own.length) return own;
        nights += 1;
        return joined;
      }),
    ),
    changeOf(
      'settings',
      decodeSettings,
      defaultSettings,
      (before: Settings) => {
        const after = settingsFrom(read.raw.settings, before, device);
        settings = after === before ? undefined : { before, after };
        return after;
      },
      true,
    ),
  ];
  const how = await changeTogether(changes, () => !isFull);
  if (how === 'busy') return { is: 'busy' };
  return isFull ? { is: 'full' } : { is: 'brought', nights, tips, settings };
}

/** Brings back a file that the person chose. @throws when it cannot be read, or storage fails; nothing was changed then. */
export async function bringBackFile(file: Blob): Promise<Outcome> {
  const text = await readFile(file, mostFileBytes);
  return text === undefined ? { is: 'large' } : bringBack(text);
}

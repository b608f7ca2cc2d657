import { isInstant } from '../bedtime/is-instant.ts';
import { decodeLedger, type Ledger } from '../bedtime/ledger.ts';
import { isNightId, type NightId } from '../bedtime/night.ts';
import type { DataProblem } from './data-problem.ts';
import { decodeSettings } from './decode-settings.ts';
import { decodeOwnTips } from './own-tips.ts';
import { decodeRotation } from './rotation.ts';
import { type SavedData, savedVersion } from './saved-data.ts';

/** What a file was found to hold, or what is wrong with it. */
export type Read = { readonly data: SavedData; readonly raw: { readonly settings: unknown } } | DataProblem;

/**
 * The most that is taken from a file: of nights, of facts of one, of characters in a text of a fact, and of characters
 * of the settings (an item of the browser account holds 8,192 bytes) and of the rotation. What Slaapwel saves stays far
 * below; without bounds, a file could make every tick slow.
 */
const most = { nights: 10_000, facts: 1_000, text: 1_000, settings: 6_000, rotation: 20_000 };

/** The most characters that are shown of something wrong. */
const shown = 60;

/** The beginning of a value; nested thousandfold, it cannot even be written down. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '…';
  }
}

function wrong(path: readonly (string | number)[], value: unknown): DataProblem {
  const text = written(value);
  return { is: 'wrong', path: path.join('.'), value: text.length > shown ? `${text.slice(0, shown)}…` : text };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Place = readonly [path: readonly (string | number)[], value: unknown];

/**
 * The first place at which a decoder made something else of a value than what stood there, took something away
 * included; what it filled in is no difference. Decoders mend what they can, but a file is to be right.
 */
function difference(raw: unknown, made: unknown, path: readonly (string | number)[] = []): Place | undefined {
  if (isRecord(raw) && isRecord(made)) {
    for (const [name, value] of Object.entries(raw)) {
      const found = Object.hasOwn(made, name)
        ? difference(value, made[name], [...path, name])
        : ([[...path, name], value] as const);
      if (found) return found;
    }
    return undefined;
  }
  if (Array.isArray(raw) && Array.isArray(made)) {
    const place = raw.findIndex((one, at) => difference(one, made[at]) !== undefined);
    return place < 0 ? undefined : [[...path, place], raw[place]];
  }
  return Object.is(raw, made) ? undefined : [path, raw];
}

/** Whether a fact holds nothing but words and numbers. */
const isPlain = (fact: unknown) =>
  isRecord(fact) &&
  Object.entries(fact).every(
    ([name, value]) =>
      name !== '__proto__' && (typeof value === 'number' || (typeof value === 'string' && value.length <= most.text)),
  );

/** The facts of a night that a file can hold: those that are brought back later. */
export function savable(ledger: Ledger): Ledger {
  return ledger.filter(isPlain).slice(-most.facts);
}

function readNights(raw: Record<string, unknown>): DataProblem | Map<NightId, Ledger> {
  const nights = new Map<NightId, Ledger>();
  if (Object.keys(raw).length > most.nights) return wrong(['nights'], raw);
  for (const [night, facts] of Object.entries(raw)) {
    if (!isNightId(night) || !Array.isArray(facts) || facts.length > most.facts) return wrong(['nights', night], facts);
    const { value, unreadable } = decodeLedger(facts);
    const place = facts.findIndex((fact) => !isPlain(fact) || unreadable.includes(fact));
    if (place >= 0) return wrong(['nights', night, place], facts[place]);
    nights.set(night, value);
  }
  return nights;
}

const parts = ['slaapwel', 'savedAt', 'settings', 'ownTips', 'rotation', 'nights'];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the text of a file: all of it is right, or it says what is not. Never throws. */
export function readSaved(text: string): Read {
  if (text.trim() === '') return { is: 'empty' };
  const file = parsed(text);
  if (file === undefined) return { is: 'notJson' };
  if (!isRecord(file) || !Object.hasOwn(file, 'slaapwel')) return { is: 'foreign' };
  const { slaapwel, savedAt, settings, ownTips, rotation, nights } = file;
  if (typeof slaapwel === 'number' && slaapwel > savedVersion) return { is: 'newer' };
  if (slaapwel !== savedVersion) return wrong(['slaapwel'], slaapwel);
  const stranger = Object.keys(file).find((name) => !parts.includes(name));
  if (stranger !== undefined) return wrong([stranger], Object.entries(file).find(([name]) => name === stranger)?.[1]);
  if (!isInstant(savedAt)) return wrong(['savedAt'], savedAt);
  if (!isRecord(settings)) return wrong(['settings'], settings);
  const { version } = settings;
  if (typeof version === 'number' && version > 1) return { is: 'newer' };

  const decoded = {
    settings: decodeSettings(settings).value,
    ownTips: decodeOwnTips(ownTips).value,
    rotation: decodeRotation(rotation).value,
  };
  const place = difference({ settings, ownTips, rotation }, decoded);
  if (place) return wrong(...place);
  for (const name of ['settings', 'rotation'] as const) {
    if (JSON.stringify(decoded[name]).length > most[name]) return wrong([name], file[name]);
  }
  if (!isRecord(nights)) return wrong(['nights'], nights);
  const read = readNights(nights);
  return 'is' in read ? read : { data: { ...decoded, nights: read }, raw: { settings } };
}

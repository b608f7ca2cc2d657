import { loadMessages } from '#messages/load';
import { type Actions, actionsOf } from '../bedtime/actions.ts';
import { decide } from '../bedtime/decide.ts';
import type { Decision } from '../bedtime/decision.ts';
import { instantOf } from '../bedtime/instant.ts';
import { isInstant } from '../bedtime/is-instant.ts';
import { decodeLedger, type Hold, type Ledger } from '../bedtime/ledger.ts';
import { nightsToKnow } from '../bedtime/missed-nights.ts';
import type { NightId } from '../bedtime/night.ts';
import { type NightState, nightState } from '../bedtime/night-state.ts';
import { beforeLeap, lastTickOf } from '../bedtime/pulse.ts';
import { type Reach, reachOf } from '../bedtime/reach.ts';
import type { Schedule } from '../bedtime/week.ts';
import { now, systemZone } from '../platform/clock.ts';
import { deviceId, deviceIn, deviceKey } from '../platform/device.ts';
import { browserLanguage } from '../platform/locale.ts';
import { mayNotify } from '../platform/notifications.ts';
import { languageFor } from '../state/language.ts';
import { ledgerKey } from '../state/ledger-key.ts';
import { decodePulse, pulseKey } from '../state/pulse-store.ts';
import { reachConfirmedKey } from '../state/reach-confirmed-store.ts';
import { scheduleOf } from '../state/schedule-of.ts';
import type { Language, Settings } from '../state/settings.ts';
import { settingsStore } from '../state/settings-store.ts';
import { attempt, type Trouble } from './attempt.ts';
import { type Group, readLocal } from './read-local.ts';
import { readSession, type Session, settingsOf } from './session.ts';
import { holdNow, surroundingsOf } from './surroundings.ts';

/** All that can be known of this evening at one instant, and what is to be done about it. */
export interface Evening {
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly language: Language;
  readonly settings: Settings;
  readonly schedule: Schedule;
  readonly device: string;
  readonly ledgers: ReadonlyMap<NightId, Ledger>;
  readonly decision: Decision;
  /** What the facts of tonight add up to; absent when no night lies ahead. */
  readonly state: NightState | undefined;
  /** What the person can do about tonight; absent when no night lies ahead. */
  readonly actions: Actions | undefined;
  /** Whether nudges seem to arrive. */
  readonly reach: Reach | 'denied';
  /** The instant of the last tick before the clock leapt far away, as long as it is there. */
  readonly beforeLeap?: string | undefined;
  /** What this session of the browser remembers of the ticks before. */
  readonly session: Session;
  /** What could not be read. */
  readonly troubles: readonly Trouble[];
}

/** The name of a device whose own name cannot be read: then storage fails, and nothing is shared anyway. */
const namelessDevice = 'nameless';

/** Whether the settings that an evening goes by are those that are stored. */
export function knowsSettings({ troubles }: Pick<Evening, 'troubles'>): boolean {
  return !troubles.some(({ step }) => step === 'settings');
}

/** Whether all that an evening goes by is what is stored: settings and facts. */
export function knowsAll(evening: Pick<Evening, 'troubles'>): boolean {
  return knowsSettings(evening) && !evening.troubles.some(({ step }) => step === 'ledger');
}

/**
 * Reads the stores, the clock and the surroundings, and decides. Changes nothing. What cannot be read does not stop
 * the nudge: defaults step in, and the trouble is told. All is asked for at once, since each question goes to another
 * process and back; only what the answers tell first is asked for after them: other nights, and, where a nudge is due,
 * whether something is in its way.
 */
export async function readEvening(): Promise<Evening> {
  const troubles: Trouble[] = [];
  const atOnce = nightsToKnow(undefined, systemZone(), now());
  const groups: readonly Group[] = [
    ['settings', [...settingsStore.keys, deviceKey]],
    ['ledger', [pulseKey, reachConfirmedKey]],
    ['ledger', atOnce.map(ledgerKey)],
  ];
  const [local, remembered, isAllowed] = await Promise.all([
    readLocal(groups, troubles),
    attempt('surroundings', troubles, readSession),
    attempt('nudge', troubles, mayNotify, true),
  ]);
  const session = remembered ?? {};
  const browserRan = remembered && Boolean(remembered.running);
  const hasSettings = knowsSettings({ troubles });
  const settings = hasSettings ? settingsStore.of(local) : settingsOf(session);
  const device =
    deviceIn(local) ?? (hasSettings ? await attempt('settings', troubles, deviceId, namelessDevice) : namelessDevice);
  const language = languageFor(settings.language, browserLanguage());
  // Loaded while the rest is read: whatever is said of this evening can be said.
  const canSpeak = loadMessages(language);
  const schedule = scheduleOf(settings, systemZone());
  const { zone } = schedule;
  const pulse = decodePulse(local[pulseKey]);
  const instant = now();
  const nights = nightsToKnow(lastTickOf(pulse, instant), zone, instant);
  const others = nights.filter((night) => !atOnce.includes(night)).map(ledgerKey);
  const earlier = others.length > 0 ? await readLocal([['ledger', others]], troubles) : {};
  const ledgerOf = (key: string) => decodeLedger(local[key] ?? earlier[key]).value;
  const ledgers = new Map(nights.map((night) => [night, ledgerOf(ledgerKey(night))]));
  const decided = (hold?: Hold) =>
    decide(schedule, ledgers, surroundingsOf(device, pulse, browserRan, hold, settings, zone, instant), instant);
  const undisturbed = decided();
  // Only what is due can be held back: at all other times nobody looks at what the person does.
  const hold = undisturbed.keep[1] ? await holdNow(troubles) : undefined;
  const decision = hold ? decided(hold) : undisturbed;
  const state = decision.night && nightState(ledgers.get(decision.night.night) ?? []);
  const actions = decision.night && state && actionsOf(decision.night, state, settings.snooze, instant);
  const confirmed = local[reachConfirmedKey];
  const confirmedAt = isInstant(confirmed) ? instantOf(confirmed) : undefined;
  const reach = isAllowed ? reachOf([...ledgers.values()], confirmedAt) : 'denied';
  await canSpeak;
  return {
    now: instant,
    zone,
    language,
    settings,
    schedule,
    device,
    ledgers,
    decision,
    state,
    actions,
    reach,
    beforeLeap: beforeLeap(pulse, instant),
    session,
    troubles,
  };
}

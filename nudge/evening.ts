import { type Actions, actionsOf } from '../bedtime/actions.ts';
import { decide } from '../bedtime/decide.ts';
import type { Decision } from '../bedtime/decision.ts';
import { decodeLedger, type Ledger } from '../bedtime/ledger.ts';
import { nightsToKnow } from '../bedtime/missed-nights.ts';
import type { NightId } from '../bedtime/night.ts';
import { type NightState, nightState } from '../bedtime/night-state.ts';
import { gapBefore, type Pulse } from '../bedtime/pulse.ts';
import { now, systemZone } from '../platform/clock.ts';
import { deviceId } from '../platform/device.ts';
import { presence } from '../platform/idle.ts';
import { browserLanguage } from '../platform/locale.ts';
import { readKeys } from '../platform/storage.ts';
import { languageFor } from '../state/language.ts';
import { ledgerKey } from '../state/ledger-store.ts';
import { decodePulse, pulseKey } from '../state/pulse-store.ts';
import type { Language, Settings } from '../state/settings.ts';
import { settingsStore } from '../state/settings-store.ts';

/** Key in `storage.session`: there as long as the browser runs. */
export const runningKey = 'running';

/** All that can be known of this evening at one instant, and what is to be done about it. */
export interface Evening {
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly language: Language;
  readonly settings: Settings;
  readonly device: string;
  readonly pulse: Pulse | undefined;
  readonly ledgers: ReadonlyMap<NightId, Ledger>;
  readonly decision: Decision;
  /** What the facts of tonight add up to; absent when all nights are off. */
  readonly state: NightState | undefined;
  /** What the person can do about tonight; absent when all nights are off. */
  readonly actions: Actions | undefined;
}

/**
 * Reads the stores, the clock and the surroundings, and decides. Changes nothing.
 * @throws when storage fails.
 */
export async function readEvening(): Promise<Evening> {
  const [settings, device, { [pulseKey]: rawPulse }, session, presenceNow] = await Promise.all([
    settingsStore.read(),
    deviceId(),
    readKeys([pulseKey]),
    readKeys([runningKey], 'session'),
    presence(),
  ]);
  const instant = now();
  const zone = settings.timeZone === 'auto' ? systemZone() : settings.timeZone;
  const pulse = decodePulse(rawPulse);
  const lastTickAt = pulse && Temporal.Instant.from(pulse.at);
  const nights = nightsToKnow(lastTickAt, zone, instant);
  const stored = await readKeys(nights.map(ledgerKey));
  const ledgers = new Map(nights.map((night) => [night, decodeLedger(stored[ledgerKey(night)]).value]));
  const surroundings = {
    device,
    hold: presenceNow === 'active' ? undefined : presenceNow,
    lastTickAt,
    gap: gapBefore(pulse, runningKey in session, instant),
    zoneChanged: pulse !== undefined && pulse.zone !== zone,
  };
  const decision = decide(
    { week: settings.week, leadMinutes: settings.leadMinutes, zone },
    ledgers,
    surroundings,
    instant,
  );
  const state = decision.night && nightState(ledgers.get(decision.night.night) ?? []);
  const actions = decision.night && state && actionsOf(decision.night, state, settings.snooze, instant);
  const language = languageFor(settings.language, browserLanguage());
  return { now: instant, zone, language, settings, device, pulse, ledgers, decision, state, actions };
}

import { actionsOf } from '../../bedtime/actions.ts';
import { decide } from '../../bedtime/decide.ts';
import { type Entry, entryId, type Ledger, merged } from '../../bedtime/ledger.ts';
import { nightsToKnow } from '../../bedtime/missed-nights.ts';
import { type NightId, nightOf } from '../../bedtime/night.ts';
import { nightState } from '../../bedtime/night-state.ts';
import { loadTexts } from '../../content/tip-texts.ts';
import type { ContentTexts } from '../../content/tip-words.ts';
import type { Trouble } from '../../nudge/attempt.ts';
import type { Evening } from '../../nudge/evening.ts';
import { toldEvening } from '../../nudge/tell-evening.ts';
import type { ToldEvening } from '../../nudge/told-evening.ts';
import { decodeSettings } from '../../state/decode-settings.ts';
import type { EveningAct, EveningParts } from '../../state/evening-model.ts';
import { languageFor } from '../../state/language.ts';
import type { Settings } from '../../state/settings.ts';
import type { FakeTimer } from './fake-timer.ts';

const zone = 'Europe/Amsterdam';
const device = 'laptop';

/** A fact of the fake evening, at a wall time of Monday 23 November 2026 (`22:31`) or the day after (`Tue 00:10`). */
export function instant(text: string): Temporal.Instant {
  const [day, time] = text.startsWith('Tue ') ? ['24', text.slice(4)] : ['23', text];
  return Temporal.Instant.from(`2026-11-${day}T${time}+01:00`);
}

/** A nudge that was given for a bedtime of 22:30. */
export function shown(stage: 'wind-down' | 'bedtime' | 'overdue', time: string, turn = 1): Entry {
  const at = instant(time).toString();
  return { kind: 'shown', at, device, stage, turn, bedtime: '22:30', channel: 'notification' };
}

/** The storage, the clock and the engine behind the popup, in memory. Monday, 22:30 to 06:30, wind-down at 21:45. */
export class FakeEvening implements EveningParts {
  now: Temporal.Instant;
  settings: Settings;
  readonly ledgers = new Map<NightId, Ledger>();
  /** What the person did, in order. */
  readonly acts: EveningAct[] = [];
  readonly told: NightId[] = [];
  /** Whether nudges seem to arrive. */
  reach: Evening['reach'] = 'good';
  zone = zone;
  cannotRead = false;
  /** What goes wrong in every tick. */
  troubles: readonly Trouble[] = [];
  cannotStore = false;
  readonly after: FakeTimer['after'];
  readonly #timer: FakeTimer;

  constructor(timer: FakeTimer, time: string, settings: object = {}, ledger: Ledger = []) {
    this.#timer = timer;
    this.after = timer.after;
    this.now = instant(time);
    this.settings = decodeSettings({ language: 'en', snooze: { lengths: 'fixed' }, ...settings }).value;
    this.ledgers.set('2026-11-23' as NightId, ledger);
  }

  /** Lets time pass, clock and timer together. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      this.now = this.now.add({ seconds: 1 });
      await this.#timer.pass(1_000);
    }
  }

  add(entry: Entry, night = nightOf(Temporal.PlainDate.from('2026-11-23'))): void {
    this.ledgers.set(night, merged(this.ledgers.get(night) ?? [], [entry]));
  }

  /** The evening as the engine reads it. */
  read(): Evening {
    const { now, zone, reach } = this;
    const settings = structuredClone(this.settings);
    const { week, leadMinutes, pausedUntil } = settings;
    const schedule = { week, leadMinutes, zone, pausedUntil };
    const known = nightsToKnow(now, zone, now);
    const ledgers = new Map(known.map((night) => [night, this.ledgers.get(night) ?? []]));
    const surroundings = {
      device,
      hold: undefined,
      patience: settings.hold,
      lastTickAt: now,
      gap: undefined,
      zoneChanged: false,
    };
    const decision = decide(schedule, ledgers, surroundings, now);
    const state = decision.night && nightState(ledgers.get(decision.night.night) ?? []);
    const actions = decision.night && state && actionsOf(decision.night, state, settings.snooze, now);
    const language = languageFor(settings.language, 'en');
    const troubles = this.cannotRead ? [{ step: 'settings', message: 'damaged' } as const] : [];
    const more = { device, ledgers, decision, state, actions, reach, troubles, session: {} } as const;
    return { now, zone, language, settings, schedule, ...more };
  }

  ask = async (): Promise<ToldEvening> => toldEvening(this.read(), this.troubles);

  /** The texts of the tips in the languages that were spoken so far. */
  readonly texts = new Map<string, ContentTexts>();
  loadLanguage = async (language: string): Promise<void> => {
    this.texts.set(language, await loadTexts(language));
  };
  fallbackLanguage = async () => 'en' as const;

  perform = async (act: EveningAct): Promise<void> => {
    if (this.cannotStore) throw new Error('full');
    const { decision, actions } = this.read();
    const night = decision.night?.night;
    if (!night || !actions?.[act]) return;
    this.acts.push(act);
    const fact = { at: this.now.toString(), device };
    if (act === 'start') this.add({ kind: 'started', ...fact }, night);
    if (act === 'goodNight') this.add({ kind: 'goodNight', ...fact }, night);
    if (act === 'skip') this.add({ kind: 'skipped', ...fact }, night);
    if (act === 'snooze') this.add({ kind: 'snoozed', ...fact, until: String(actions.snooze?.until) }, night);
    if (act === 'undo' && actions.undo) this.add({ kind: 'restored', ...fact, undoes: entryId(actions.undo) }, night);
  };

  pauseUntil = async (night: NightId | ''): Promise<void> => {
    if (this.cannotStore) throw new Error('full');
    this.settings = { ...this.settings, pausedUntil: night };
  };

  markTold = async (night: NightId): Promise<void> => {
    this.told.push(night);
    this.add({ kind: 'told', at: this.now.toString(), device }, night);
  };
}

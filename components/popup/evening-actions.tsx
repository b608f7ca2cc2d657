import type { ComponentChildren } from 'preact';
import * as m from '#messages';
import type { Actions } from '../../bedtime/actions.ts';
import { isAfter, later, minutesFrom } from '../../bedtime/instant.ts';
import type { Answer } from '../../bedtime/ledger.ts';
import type { NightId } from '../../bedtime/night.ts';
import type { Night } from '../../bedtime/tonight.ts';
import { durationWords } from '../../nudge/duration-words.ts';
import { wallTime } from '../../nudge/wall-time.ts';
import type { EveningAct } from '../../state/evening-model.ts';
import type { Language } from '../../state/settings.ts';
import { aside } from './aside.tsx';

const PauseForm = aside(async () => (await import('./pause-form.tsx')).PauseForm);

export interface EveningActionsProps {
  readonly actions: Actions;
  readonly night: Night;
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly language: Language;
  readonly isBedtime: boolean;
  /** How many nights after this one a pause would begin; absent where none is offered. */
  readonly pauseBegins: number | undefined;
  /** Whether a pause takes this night's place. */
  readonly isPaused: boolean;
  /** Whether the form for a pause is unfolded. */
  readonly isPauseOpen: boolean;
  readonly onTogglePause: () => void;
  readonly onAct: (act: EveningAct) => void;
  /** Pauses until a night; `''` ends the pause. */
  readonly onPause: (until: NightId | '') => void;
  /** What stands at the end of the last row. */
  readonly children?: ComponentChildren;
}

const undoWords: Record<Answer['kind'], () => string> = {
  started: m.popup_undo_started,
  snoozed: m.popup_undo_snoozed,
  goodNight: m.popup_undo_good_night,
  skipped: m.popup_undo_skipped,
};

/** What more time costs: the sleep it leaves, which before bedtime is all of it, and the snoozes. */
function priceOf({ actions: { snooze }, night, zone, language }: EveningActionsProps) {
  if (!snooze) return undefined;
  const left = durationWords(Math.round(minutesFrom(later(night.bedtimeAt, snooze.until), night.wakeAt)), language);
  const inputs = { minutes: snooze.minutes, left, wake: wallTime(night.wakeAt, zone) };
  return snooze.left > 0 ? m.popup_snooze_price({ ...inputs, count: snooze.left }) : m.popup_snooze_price_last(inputs);
}

/**
 * The answer that Undo takes back. At bedtime there is nothing left to gain by taking back that one had begun to wind
 * down; and a snooze that is over was had: taken back, it would be a snooze more than the night has.
 */
function undoable({ actions: { undo }, isBedtime, now }: EveningActionsProps): Answer | undefined {
  if (undo?.kind === 'started' && isBedtime) return undefined;
  if (undo?.kind === 'snoozed' && !isAfter(Temporal.Instant.from(undo.until), now)) return undefined;
  return undo;
}

/** The buttons that fit the moment: one thing to do, at most two beside it, and the quiet ways out. */
export function EveningActions(props: EveningActionsProps) {
  const { actions, night, language, pauseBegins, isPaused, isPauseOpen, onAct, onPause } = props;
  const words: Record<Exclude<EveningAct, 'undo'>, () => string> = {
    start: m.popup_start,
    snooze: () => m.popup_snooze({ length: durationWords(actions.snooze?.minutes ?? 0, language) }),
    goodNight: m.popup_good_night,
    skip: m.popup_skip,
  };
  const primary = actions.start ? 'start' : actions.goodNight ? 'goodNight' : undefined;
  const others = (['snooze', 'goodNight', 'skip'] as const).filter((act) => act !== primary && actions[act]);
  // In the afternoon there is nothing to urge anybody to: skipping is a quiet way out.
  const beside = primary ? others.slice(0, 2) : [];
  const quiet = others.slice(beside.length);
  const price = priceOf(props);
  const button = (act: Exclude<EveningAct, 'undo'>, kind: string) => (
    <button
      key={act}
      type="button"
      class={kind}
      aria-describedby={act === 'snooze' ? 'price' : undefined}
      onClick={() => onAct(act)}
    >
      {words[act]()}
    </button>
  );
  const undo = undoable(props);
  return (
    <div class="actions">
      {primary && button(primary, 'button primary')}
      {beside.length > 0 && <div class="beside">{beside.map((act) => button(act, 'button'))}</div>}
      {price && (
        <p id="price" class="price">
          {price}
        </p>
      )}
      <div class="quiet">
        {quiet.map((act) => button(act, 'quiet-button'))}
        {isPaused && (
          <button key="resume" type="button" class="quiet-button" onClick={() => onPause('')}>
            {m.popup_resume()}
          </button>
        )}
        {pauseBegins !== undefined && !isPaused && (
          <button
            key="pause"
            type="button"
            class="quiet-button"
            aria-expanded={isPauseOpen}
            aria-controls="pause"
            onClick={props.onTogglePause}
          >
            {m.popup_pause()}
          </button>
        )}
        {undo && (
          <button key="undo" type="button" class="quiet-button" onClick={() => onAct('undo')}>
            {undoWords[undo.kind]()}
          </button>
        )}
        {props.children}
      </div>
      {pauseBegins !== undefined && !isPaused && (
        <div id="pause" hidden={!isPauseOpen}>
          {isPauseOpen && <PauseForm night={night.night} begins={pauseBegins} language={language} onPause={onPause} />}
        </div>
      )}
    </div>
  );
}

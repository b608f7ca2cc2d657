import type { ComponentChildren } from 'preact';
import * as m from '#messages';
import { dateOf } from '../../bedtime/date-of.ts';
import { isAfter } from '../../bedtime/instant.ts';
import type { NightId } from '../../bedtime/night.ts';
import type { Night } from '../../bedtime/tonight.ts';
import { durationWords } from '../../nudge/duration-words.ts';
import { minutesLeft } from '../../nudge/minutes-left.ts';
import type { ToldEvening } from '../../nudge/told-evening.ts';
import { dayName } from '../../nudge/wall-time.ts';
import type { EveningAct } from '../../state/evening-model.ts';
import { EveningActions } from './evening-actions.tsx';
import { EveningBand } from './evening-band.tsx';
import { eveningName } from './evening-name.ts';
import type { Pressed } from './focus-heir.ts';
import { type Phase, phaseOf } from './phase.ts';
import { TroubleLine } from './trouble-line-later.ts';

export interface TonightProps {
  readonly evening: ToldEvening;
  /** What went wrong last, if it still stands. */
  readonly trouble: 'not-read' | 'not-stored' | undefined;
  readonly isPauseOpen: boolean;
  readonly onPressed: Pressed;
  readonly onAct: (act: EveningAct) => void;
  readonly onTogglePause: () => void;
  /** Pauses until a night; `''` ends the pause. */
  readonly onPause: (until: NightId | '') => void;
  readonly onOptions: () => void;
  /** What comes up within a week and is no more than good to know. */
  readonly aside: ComponentChildren;
  /** What stands at the end of the last row. */
  readonly children?: ComponentChildren;
}

/** Beyond this many minutes nobody counts hours any more. */
const dayMinutes = 36 * 60;

/** The one sentence about the moment: what comes next and in how long, or that the evening is done with. */
function statement(phase: Phase, night: Night, { now, language }: ToldEvening): string {
  const left = (to: Temporal.Instant) => ({ left: durationWords(minutesLeft(now, to), language) });
  switch (phase) {
    case 'ahead': {
      const isFar = minutesLeft(now, night.bedtimeAt) > dayMinutes;
      if (isFar) return m.popup_bedtime_on({ day: dayName(dateOf(night.night), language), time: night.plan.bedtime });
      const hasLead = isAfter(night.bedtimeAt, night.windDownAt);
      return hasLead ? m.popup_until_wind_down(left(night.windDownAt)) : m.popup_until_bedtime(left(night.bedtimeAt));
    }
    case 'wind-down':
      return m.popup_until_bedtime(left(night.bedtimeAt));
    case 'bed':
      return m.popup_until_wake(left(night.wakeAt));
    case 'good-night':
      return m.popup_good_night_said();
    case 'skipped':
      return m.popup_skipped();
    default:
      return phase satisfies never;
  }
}

/**
 * How many nights after this one a pause would begin; `undefined` where a pause makes no sense: after Good night, and once the snoozes
 * are used up, when only Good night and Skip tonight are left. The settings have it still.
 */
function pauseBegins(night: Night, { state, settings, now }: ToldEvening): 0 | 1 | undefined {
  if (!state || state.finished?.kind === 'goodNight') return undefined;
  const taken = state.snoozes.length;
  const isSpent = taken > 0 && taken >= settings.snooze.limit && isAfter(now, night.windDownAt);
  if (isSpent && !state.finished) return undefined;
  return state.finished ? 1 : 0;
}

/** Tonight: how long until what, the picture of the night, why the next nudge comes, and what can be done about it. */
export function Tonight(props: TonightProps) {
  const { evening, trouble, aside, onPressed, onOptions, children } = props;
  const { now, zone, language, standing, why, state, actions } = evening;
  // A night behind a pause is nothing to count down to.
  const night = why.is === 'paused' ? undefined : evening.night;
  const phase = night && state && phaseOf(night, state, now);
  // The sentence that tells how the evening now stands gets the focus of a button that goes.
  const act = (wish: EveningAct) => {
    onPressed('#tonight');
    props.onAct(wish);
  };
  const pause = (until: NightId | '') => {
    onPressed('#tonight');
    props.onPause(until);
  };
  return (
    <section class="tonight" aria-labelledby="tonight">
      {/* The banner has just said how the evening stands: the eye need not read it twice. */}
      <h2 id="tonight" class={standing ? 'unseen' : undefined} tabIndex={-1}>
        <span class="overline">{night ? eveningName(night, now, zone, language) : m.popup_tonight()}</span>{' '}
        <span class="statement">
          {night && phase ? statement(phase, night, evening) : why.is === 'paused' ? m.popup_paused() : m.popup_off()}
        </span>
      </h2>
      {night && phase !== 'skipped' && <EveningBand night={night} now={now} zone={zone} language={language} />}
      <p class="why">{why.line}</p>
      {aside}
      {trouble && <TroubleLine is={trouble} />}
      {night && actions ? (
        <EveningActions
          actions={actions}
          night={night}
          zone={zone}
          language={language}
          isBedtime={phase === 'bed'}
          now={now}
          pauseBegins={pauseBegins(night, evening)}
          isPaused={evening.isPaused}
          isPauseOpen={props.isPauseOpen}
          onTogglePause={props.onTogglePause}
          onAct={act}
          onPause={pause}
        >
          {children}
        </EveningActions>
      ) : (
        <div class="actions">
          {why.is === 'paused' ? (
            <div class="quiet">
              <button type="button" class="quiet-button" onClick={() => pause('')}>
                {m.popup_resume()}
              </button>
              {children}
            </div>
          ) : (
            <button type="button" class="button primary" onClick={onOptions}>
              {m.popup_choose_nights()}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

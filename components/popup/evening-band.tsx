import * as m from '#messages';
import { isAfter } from '../../bedtime/instant.ts';
import type { Night } from '../../bedtime/tonight.ts';
import { durationWords } from '../../nudge/duration-words.ts';
import { minutesLeft } from '../../nudge/minutes-left.ts';
import { wallTime } from '../../nudge/wall-time.ts';
import type { Language } from '../../state/settings.ts';
import { Icon, type IconName } from '../icon.tsx';
import { bandScale } from './band-scale.ts';

export interface EveningBandProps {
  readonly night: Night;
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly language: Language;
}

/** The size of the picture in its own units: those of a popup of ordinary width, so that text beside it fits. */
const [width, height] = [340, 40];

/** A letter of the label in units of the picture, generously: a popup of 320 pixels in a wide font counts too. */
const letter = 9;

/** Where the stars stand in the night, as parts of it, and how large they are. */
const stars = [
  [0.09, 0.3, 0.9],
  [0.2, 0.72, 0.7],
  [0.31, 0.2, 0.8],
  [0.44, 0.84, 0.7],
  [0.58, 0.16, 1],
  [0.7, 0.78, 0.8],
  [0.79, 0.26, 0.9],
  [0.9, 0.62, 0.7],
] as const;

/** A night from dusk to dawn, with now in it and the hours of sleep; below it its times, in columns that never meet. */
export function EveningBand({ night, now, zone, language }: EveningBandProps) {
  const scale = bandScale(night, now);
  const hasLead = scale.windDown < scale.bedtime;
  const inBed = isAfter(now, night.bedtimeAt);
  const left = durationWords(minutesLeft(inBed ? now : night.bedtimeAt, night.wakeAt), language);
  const sleep = inBed ? m.popup_sleep_left({ left }) : m.popup_sleep({ left });
  const time = (instant: Temporal.Instant) => wallTime(instant, zone);
  const [windDown, bedtime, wake] = [time(night.windDownAt), time(night.bedtimeAt), time(night.wakeAt)];
  const inputs = { bedtime, wake, sleep, now: time(now) };
  const [roomFrom, roomTo] = scale.room;
  const fits = (roomTo - roomFrom) * width >= (sleep.length + 2) * letter;
  const column = (icon: IconName, name: string, at: string) => (
    <div>
      <dt>
        <Icon name={icon} />
        {name}
      </dt>
      <dd>{at}</dd>
    </div>
  );
  return (
    <div class="evening">
      <div class="sky">
        <svg
          class="band"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={hasLead ? m.popup_band({ ...inputs, windDown }) : m.popup_band_no_lead(inputs)}
        >
          <linearGradient id="dusk-to-dawn">
            <stop class="dusk-1" offset={0} />
            <stop class="dusk-2" offset={scale.windDown + (scale.bedtime - scale.windDown) * 0.35} />
            <stop class="deep" offset={scale.bedtime + 0.015} />
            <stop class="deep" offset={scale.bedtime + (scale.wake - scale.bedtime) * 0.82} />
            {/* The morning is rosy before it is light. */}
            <stop class="dusk-2" offset={scale.wake} />
            <stop class="dawn" offset={1} />
          </linearGradient>
          <rect width={width} height={height} rx="12" fill="url(#dusk-to-dawn)" />
          {stars.map(([along, down, size]) => (
            <circle
              key={along}
              class="star"
              cx={(scale.bedtime + (scale.wake - scale.bedtime) * along * 0.9) * width}
              cy={down * height}
              r={size}
            />
          ))}
          {[hasLead ? scale.windDown : scale.bedtime, scale.bedtime, scale.wake].map((part, place) => (
            <path key={place} class="mark" d={`M${part * width} ${height * 0.24}v${height * 0.52}`} />
          ))}
          <circle class="now-ring" cx={scale.now * width} cy={height / 2} r="7" />
          <circle class="now" cx={scale.now * width} cy={height / 2} r="3.5" />
        </svg>
        {fits && (
          <p
            class="sleep"
            aria-hidden="true"
            style={{ insetInlineStart: `${roomFrom * 100}%`, insetInlineEnd: `${(1 - roomTo) * 100}%` }}
          >
            {sleep}
          </p>
        )}
      </div>
      {/* The picture's label says all of this already. */}
      <div aria-hidden="true">
        <dl class="times">
          {hasLead && column('dusk', m.popup_wind_down(), windDown)}
          {column('moon', m.popup_bedtime(), bedtime)}
          {column('dawn', m.popup_wake(), wake)}
        </dl>
        {/* Past bedtime the sentence above says it anyhow. */}
        {!fits && !inBed && <p class="sleep-below">{sleep}</p>}
      </div>
    </div>
  );
}

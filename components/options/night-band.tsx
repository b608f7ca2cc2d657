import * as m from '#messages';
import type { Weekday } from '../../bedtime/week.ts';
import { spoken } from '../../state/speak.ts';
import { reachOf, stepped, type Times, toFullHour } from './move-night.ts';
import { useBandDrag } from './use-band-drag.ts';
import { hourMarks, inBed, partAt, type Stretch } from './week-scale.ts';
import { weekdayTitle } from './weekday-name.ts';

interface Props {
  readonly day: Weekday;
  readonly isOn: boolean;
  /** The times as they are drawn. */
  readonly times: Times;
  readonly leadMinutes: number;
  /** The line of hours that all nights share. */
  readonly scale: Stretch;
  /** Hears of the times while they are dragged, and of `undefined` when that is over. */
  onDrag(times: Times | undefined): void;
  /** Hears of the times that were chosen, by pointer or by key. */
  onChoose(times: Times): void;
  /** Hears when the person has finished: a drag that ended, a handle that was left. */
  onDone(): void;
}

const percent = (part: number) => `${part * 100}%`;

/** What a key does to the end of a night that has the focus; `undefined` for keys that do nothing. */
function byKey(event: KeyboardEvent, times: Times, hold: 'bedtime' | 'wake', isMirrored: boolean): Times | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const [onward, back] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const step = event.shiftKey ? 30 : 5;
  switch (event.key) {
    case onward:
    case 'ArrowUp':
      return stepped(times, hold, step);
    case back:
    case 'ArrowDown':
      return stepped(times, hold, -step);
    case 'PageUp':
      return stepped(times, hold, 30);
    case 'PageDown':
      return stepped(times, hold, -30);
    case 'Home':
      return toFullHour(times, hold, -1);
    case 'End':
      return toFullHour(times, hold, 1);
    default:
      return undefined;
  }
}

/** A night on the week's line of hours, from its wind-down over bedtime to getting up. Both ends are handles. */
export function NightBand({ day, isOn, times, leadMinutes, scale, onDrag, onChoose, onDone }: Props) {
  const drag = useBandDrag(times, scale, onDrag, (chosen) => {
    onChoose(chosen);
    onDone();
  });
  const { from, to } = inBed(times);
  const place = (minutes: number) => percent(partAt(scale, minutes));
  const length = to - from + leadMinutes;
  const offset = (minutes: number) => (minutes - from + leadMinutes) / length;
  const title = weekdayTitle(day, spoken.value);
  const labels = { bedtime: m.options_band_bedtime({ day: title }), wake: m.options_band_wake({ day: title }) };
  return (
    <div
      class="line"
      data-dragging={drag.hold}
      onPointerDown={drag.onPointerDown}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
    >
      {/* The handles say all that the picture shows. */}
      <svg aria-hidden="true">
        {isOn && (
          <linearGradient id={`${day}-sky`}>
            <stop class="dusk-1" offset={0} />
            <stop class="dusk-2" offset={offset(from)} />
            <stop class="deep" offset={offset(from)} />
            <stop class="deep" offset={offset(from + (to - from) * 0.8)} />
            <stop class="dawn" offset={1} />
          </linearGradient>
        )}
        {hourMarks(scale).map((mark) => (
          <line key={mark} class={mark === 720 ? 'midnight' : ''} x1={place(mark)} x2={place(mark)} y1="0" y2="100%" />
        ))}
        {isOn && (
          <rect
            class="band"
            x={place(from - leadMinutes)}
            width={percent(length / (scale.to - scale.from))}
            rx="9"
            fill={`url(#${day}-sky)`}
          />
        )}
      </svg>
      {isOn && (
        <>
          <div
            class="whole"
            data-hold="night"
            style={{ insetInlineStart: place(from), inlineSize: percent((to - from) / (scale.to - scale.from)) }}
          />
          {(['bedtime', 'wake'] as const).map((hold) => {
            const minutes = hold === 'wake' ? to : from;
            const reach = reachOf(times, hold);
            return (
              <span
                key={hold}
                class={`handle ${hold}`}
                role="slider"
                tabIndex={0}
                data-hold={hold}
                aria-label={labels[hold]}
                aria-valuemin={reach.from}
                aria-valuemax={reach.to}
                aria-valuenow={minutes}
                aria-valuetext={times[hold]}
                style={{ insetInlineStart: place(minutes) }}
                onKeyDown={(event) => {
                  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
                  const chosen = drag.hold ? undefined : byKey(event, times, hold, isMirrored);
                  if (!chosen) return;
                  event.preventDefault();
                  onChoose(chosen);
                }}
                onBlur={onDone}
              >
                <b aria-hidden="true">{times[hold]}</b>
              </span>
            );
          })}
        </>
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import * as m from '#messages';
import { isClockTime, minutesBetween } from '../../bedtime/clock-time.ts';
import { type NightPlan, type Weekday, weekdays } from '../../bedtime/week.ts';
import { durationWords } from '../../nudge/duration-words.ts';
import { spoken } from '../../state/speak.ts';
import { FieldError } from '../field-error.tsx';
import type { Times } from './move-night.ts';
import { NightBand } from './night-band.tsx';
import { Switch } from './switch.tsx';
import { TimeInput } from './time-input.tsx';
import { type TimeProblem, timeProblem } from './time-problem.ts';
import { useDraft } from './use-draft.ts';
import type { Stretch } from './week-scale.ts';
import { weekdayName, weekdayTitle } from './weekday-name.ts';

interface Props {
  readonly day: Weekday;
  readonly plan: NightPlan;
  readonly leadMinutes: number;
  /** The line of hours that all nights are drawn on. */
  readonly scale: Stretch;
  /** Called with what differs, and only with times that can be stored. */
  onChange(values: Partial<NightPlan>): void;
  /** Called when the person has finished with a field. */
  onDone(): void;
}

/** The two ends of a night. */
const ends = ['bedtime', 'wake'] as const;
type End = (typeof ends)[number];

/** The nights that make one look twice, in minutes: shorter, or longer. */
const usual = { shortest: 4 * 60, longest: 14 * 60 };

/** What is worth a second look in a night: a length out of the ordinary, a bedtime on the next calendar day. */
function nightHint(day: Weekday, { bedtime, wake }: NightPlan): string {
  const language = spoken.value;
  const minutes = minutesBetween(bedtime, wake);
  const length = durationWords(minutes, language);
  const next = weekdays[(weekdays.indexOf(day) + 1) % 7] as Weekday;
  return [
    bedtime < '12:00' ? m.options_next_day({ day: weekdayName(next, language), time: bedtime }) : '',
    minutes < usual.shortest ? m.options_short_night({ length }) : '',
    minutes > usual.longest ? m.options_long_night({ length }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function problemWords(problem: TimeProblem | undefined, stored: string): string | undefined {
  if (!problem) return undefined;
  return problem === 'missing' ? m.options_time_missing({ stored }) : m.options_time_same({ stored });
}

/** One night of the week: whether it is on, its bedtime and its wake time as a picture and typed, and how long that is. */
export function NightRow({ day, plan: stored, leadMinutes, scale, onChange, onDone }: Props) {
  const language = spoken.value;
  const [dragged, drag] = useState<Times>();
  const plan = { ...stored, ...dragged };
  const drafts = { bedtime: useDraft(plan.bedtime), wake: useDraft(plan.wake) };
  const title = weekdayTitle(day, language);

  const typedTimes = () => ({ bedtime: drafts.bedtime.typed, wake: drafts.wake.typed });
  /** What is wrong with one end of the night. A wrong other end counts as what is stored of it. */
  const problemOf = (end: End, typed = typedTimes()) => {
    const text = typed[end];
    if (text === undefined) return undefined;
    const other = end === 'bedtime' ? 'wake' : 'bedtime';
    const otherText = typed[other] ?? plan[other];
    return timeProblem(text, isClockTime(otherText) ? otherText : plan[other]);
  };
  const type = (end: End, text: string) => {
    drafts[end].type(text);
    const typed = { ...typedTimes(), [end]: text };
    // Mending one end can make the other one good too.
    const good = ends.filter((one) => typed[one] !== undefined && problemOf(one, typed) === undefined);
    if (good.length > 0) onChange(Object.fromEntries(good.map((one) => [one, typed[one]])));
  };
  const leave = (end: End, text: string) => {
    // A text that was typed and left in one breath is in the field, and not yet in the draft.
    const typed = text === drafts[end].text ? drafts[end].typed : text;
    drafts[end].leave(problemOf(end, { ...typedTimes(), [end]: typed }) === undefined);
  };
  const errorOf = (end: End) => (drafts[end].isSettled ? problemWords(problemOf(end), plan[end]) : undefined);
  const errors = { bedtime: errorOf('bedtime'), wake: errorOf('wake') };
  const labels = { bedtime: m.options_bedtime_of({ day: title }), wake: m.options_wake_of({ day: title }) };
  const length = durationWords(minutesBetween(plan.bedtime, plan.wake), language);
  const hint = plan.on ? nightHint(day, plan) : '';

  return (
    <li class={plan.on ? 'night' : 'night off'}>
      <Switch label={title} isOn={plan.on} onChange={(on) => onChange({ on })} />
      <NightBand
        day={day}
        isOn={plan.on}
        times={plan}
        leadMinutes={leadMinutes}
        scale={scale}
        onDrag={drag}
        onChoose={(times) =>
          onChange(Object.fromEntries(ends.flatMap((end) => (times[end] === stored[end] ? [] : [[end, times[end]]]))))
        }
        onDone={onDone}
      />
      <div class="times">
        {ends.map((end) => (
          <TimeInput
            key={end}
            label={labels[end]}
            draft={drafts[end]}
            isWrong={errors[end] !== undefined}
            describedBy={`${day}-${end}-error ${day}-hint`}
            onType={(text) => type(end, text)}
            onLeave={(text) => leave(end, text)}
            onDone={onDone}
          />
        ))}
      </div>
      <p class="length">{plan.on ? m.options_in_bed({ length }) : m.options_night_off()}</p>
      <FieldError id={`${day}-bedtime-error`} text={errors.bedtime} />
      <FieldError id={`${day}-wake-error`} text={errors.wake} />
      <p class="hint" id={`${day}-hint`} hidden={!hint}>
        {hint}
      </p>
    </li>
  );
}

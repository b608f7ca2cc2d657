import { useRef, useState } from 'preact/hooks';
import * as m from '#messages';
import type { NightId } from '../../bedtime/night.ts';
import { type NightPlan, type Week, type Weekday, weekdays } from '../../bedtime/week.ts';
import type { Applied } from '../../state/options-model.ts';
import { Group } from '../group.tsx';
import { ApplyTimes } from './apply-times.tsx';
import { HourAxis } from './hour-axis.tsx';
import { NightRow } from './night-row.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { weekScale } from './week-scale.ts';

interface Props {
  readonly week: Week;
  /** How long before a bedtime the wind-down starts. */
  readonly leadMinutes: number;
  readonly applied: Applied | undefined;
  /** The first night with nudges after the pause that is in force. */
  readonly pausedUntil: NightId | undefined;
  onChange(day: Weekday, values: Partial<NightPlan>): void;
  onDone(): void;
  onApply(from: Weekday, to: Applied['to']): void;
  onUndo(): void;
  onResume(): void;
}

/** The seven nights. */
export function WeekNights(props: Props) {
  const { week, leadMinutes, applied, pausedUntil, onChange, onDone, onApply, onUndo, onResume } = props;
  const scale = weekScale(week, leadMinutes);
  /** The night whose times are copied: the one whose times were set last, or one that was chosen. */
  const [copied, copy] = useState<Weekday>('mon');
  const table = useRef<HTMLDivElement>(null);
  return (
    <Group id="nights" title={m.options_nights()} about={m.options_nights_about()}>
      {pausedUntil && (
        <PauseNotice
          until={pausedUntil}
          onResume={() => {
            onResume();
            // The button goes away, and with it the place of the person who uses the keyboard.
            table.current?.querySelector('input')?.focus();
          }}
        />
      )}
      <div class="night-table" ref={table}>
        <div class="night-heads" aria-hidden="true">
          <HourAxis scale={scale} />
          <span>{m.options_bedtime()}</span>
          <span>{m.options_wake()}</span>
        </div>
        <ul class="nights">
          {weekdays.map((day) => (
            <NightRow
              key={day}
              day={day}
              plan={week[day]}
              leadMinutes={leadMinutes}
              scale={scale}
              onChange={(values) => {
                if (values.on === undefined) copy(day);
                onChange(day, values);
              }}
              onDone={onDone}
            />
          ))}
        </ul>
      </div>
      <ApplyTimes
        from={copied}
        applied={applied}
        onChoose={copy}
        onApply={(to) => onApply(copied, to)}
        onUndo={onUndo}
      />
    </Group>
  );
}

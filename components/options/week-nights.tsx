import { useState } from 'preact/hooks';
import * as m from '#messages';
import { type NightPlan, type Week, type Weekday, weekdays } from '../../bedtime/week.ts';
import type { Applied } from '../../state/options-model.ts';
import { ApplyTimes } from './apply-times.tsx';
import { NightRow } from './night-row.tsx';
import { SettingsGroup } from './settings-group.tsx';

interface Props {
  readonly week: Week;
  readonly applied: Applied | undefined;
  onChange(day: Weekday, values: Partial<NightPlan>): void;
  onDone(): void;
  onApply(from: Weekday, to: Applied['to']): void;
  onUndo(): void;
}

/** The seven nights. */
export function WeekNights({ week, applied, onChange, onDone, onApply, onUndo }: Props) {
  const [turnedTo, turnTo] = useState<Weekday>('mon');
  return (
    <SettingsGroup id="nights" title={m.options_nights()} about={m.options_nights_about()}>
      <div class="night-table">
        <div class="night-heads" aria-hidden="true">
          <span>{m.options_bedtime()}</span>
          <span>{m.options_wake()}</span>
        </div>
        <ul class="nights">
          {weekdays.map((day) => (
            <NightRow
              key={day}
              day={day}
              plan={week[day]}
              onChange={(values) => onChange(day, values)}
              onDone={onDone}
              onTurnTo={() => turnTo(day)}
            />
          ))}
        </ul>
      </div>
      <ApplyTimes
        from={turnedTo}
        applied={applied}
        onChoose={turnTo}
        onApply={(to) => onApply(turnedTo, to)}
        onUndo={onUndo}
      />
    </SettingsGroup>
  );
}

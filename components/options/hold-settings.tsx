import * as m from '#messages';
import { bounds, defaultSettings, type Settings } from '../../state/settings.ts';
import { NumberField } from './number-field.tsx';
import { Switch } from './switch.tsx';

interface Props {
  readonly hold: Settings['hold'];
  onChange(values: Partial<Settings['hold']>): void;
  onDone(): void;
}

/** How long each of the two nudges waits. */
const fields = [
  { of: 'windDownMinutes', id: 'hold-wind-down', label: () => m.options_hold_wind_down() },
  { of: 'bedtimeMinutes', id: 'hold-bedtime', label: () => m.options_hold_bedtime() },
] as const;

/** Whether a nudge waits for a full screen or a sound, and how long at the most. */
export function HoldSettings({ hold, onChange, onDone }: Props) {
  const isOn = hold.windDownMinutes > 0 || hold.bedtimeMinutes > 0;
  return (
    <>
      <div class="row">
        <Switch
          label={m.options_hold()}
          isOn={isOn}
          describedBy="hold-about"
          onChange={(on) => {
            onChange(on ? defaultSettings.hold : { windDownMinutes: 0, bedtimeMinutes: 0 });
            onDone();
          }}
        />
        <p class="hint" id="hold-about">
          {m.options_hold_about()}
        </p>
      </div>
      {isOn &&
        fields.map(({ of, id, label }) => (
          <NumberField
            key={id}
            id={id}
            label={label()}
            unit={m.options_minutes_unit()}
            value={hold[of]}
            bounds={bounds.holdMinutes}
            onChange={(minutes) => onChange({ [of]: minutes })}
            onDone={onDone}
          />
        ))}
    </>
  );
}

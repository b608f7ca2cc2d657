import * as m from '#messages';
import { bounds, defaultSettings, type Settings } from '../../state/settings.ts';
import { NumberField } from './number-field.tsx';
import { Switch } from './switch.tsx';

interface Props {
  readonly hold: Settings['hold'];
  onChange(values: Partial<Settings['hold']>): void;
  onDone(): void;
}

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
      {isOn && (
        <>
          <NumberField
            id="hold-wind-down"
            label={m.options_hold_wind_down()}
            unit={m.options_minutes_unit()}
            value={hold.windDownMinutes}
            bounds={bounds.holdMinutes}
            onChange={(windDownMinutes) => onChange({ windDownMinutes })}
            onDone={onDone}
          />
          <NumberField
            id="hold-bedtime"
            label={m.options_hold_bedtime()}
            unit={m.options_minutes_unit()}
            value={hold.bedtimeMinutes}
            bounds={bounds.holdMinutes}
            onChange={(bedtimeMinutes) => onChange({ bedtimeMinutes })}
            onDone={onDone}
          />
        </>
      )}
    </>
  );
}

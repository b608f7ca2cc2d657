import { useState } from 'preact/hooks';
import * as m from '#messages';
import { bounds, defaultSettings } from '../../state/settings.ts';
import { NumberField } from './number-field.tsx';
import { Switch } from './switch.tsx';

interface Props {
  /** Seconds a tip stays; 0 is for as long as the person likes. */
  readonly seconds: number;
  onChange(seconds: number): void;
  onDone(): void;
}

/** Whether the popup moves on to the next tip by itself, and how soon. */
export function Rotation({ seconds, onChange, onDone }: Props) {
  // Switched off and on again, it is as it was.
  const [before, remember] = useState(defaultSettings.tips.rotateSeconds);
  return (
    <>
      <div class="row">
        <Switch
          label={m.options_rotate()}
          isOn={seconds > 0}
          onChange={(isOn) => {
            if (!isOn) remember(seconds);
            onChange(isOn ? before : 0);
            onDone();
          }}
        />
      </div>
      {seconds > 0 && (
        <NumberField
          id="rotate"
          label={m.options_rotate_seconds()}
          unit={m.options_rotate_seconds_unit()}
          value={seconds}
          bounds={bounds.rotateSeconds}
          onChange={onChange}
          onDone={onDone}
        />
      )}
    </>
  );
}

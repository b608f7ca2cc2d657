import * as m from '#messages';
import { wallTime } from '../../nudge/wall-time.ts';
import { isTimeZone } from '../../state/settings.ts';
import { FieldError } from '../field-error.tsx';
import { Switch } from './switch.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  /** `auto` or the name of a zone. */
  readonly value: string;
  readonly systemZone: string;
  /** The names to choose from. */
  readonly zones: readonly string[];
  readonly now: Temporal.Instant;
  onChange(zone: string): void;
  onDone(): void;
}

/** The zones that browsers report when they hide the real one. */
const hiding: readonly string[] = ['UTC', 'Etc/UTC', 'Etc/GMT', 'Atlantic/Reykjavik'];

/** The name of a zone as the list writes it, whatever its capitals and blanks; `undefined` when there is no such zone. */
function zoneNamed(text: string, zones: readonly string[]): string | undefined {
  const name = text.trim().replaceAll(' ', '_');
  return zones.find((zone) => zone.toLowerCase() === name.toLowerCase()) ?? (isTimeZone(name) ? name : undefined);
}

/** A name that shows how the names are written: the machine's zone, unless that is no place at all. */
function exampleOf(systemZone: string): string {
  return systemZone.includes('/') ? systemZone : 'Europe/Amsterdam';
}

function PinnedZone({ value, systemZone, zones, onChange, onDone }: Omit<Props, 'now'>) {
  const draft = useDraft(value);
  const isWrong = draft.isSettled && zoneNamed(draft.text, zones) === undefined;
  return (
    <div class="row">
      <label for="zone">{m.options_zone()}</label>
      <input
        id="zone"
        type="text"
        list="zones"
        autocomplete="off"
        spellcheck={false}
        value={draft.text}
        aria-invalid={isWrong}
        aria-describedby="zone-error zone-now"
        onFocus={draft.enter}
        onInput={({ currentTarget }) => {
          draft.type(currentTarget.value);
          const zone = zoneNamed(currentTarget.value, zones);
          if (zone) onChange(zone);
        }}
        onKeyDown={({ key }) => key === 'Enter' && onDone()}
        onBlur={({ currentTarget }) => {
          draft.leave(zoneNamed(currentTarget.value, zones) !== undefined);
          onDone();
        }}
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <FieldError
        id="zone-error"
        text={isWrong ? m.options_zone_unknown({ example: exampleOf(systemZone), stored: value }) : undefined}
      />
    </div>
  );
}

/** The zone that the nights are in: the machine's, or one that the person pinned because the browser hides it. */
export function ZoneField({ value, systemZone, zones, now, onChange, onDone }: Props) {
  const isAutomatic = value === 'auto';
  const zone = isAutomatic ? systemZone : value;
  return (
    <>
      <div class="row" id="time-zone">
        <Switch
          label={m.options_zone_auto()}
          isOn={isAutomatic}
          describedBy="zone-now"
          onChange={(isOn) => {
            onChange(isOn ? 'auto' : systemZone);
            onDone();
          }}
        />
        <p class="hint" id="zone-now">
          {m.options_zone_now({ zone: zone.replaceAll('_', ' '), time: wallTime(now, zone) })}
          {isAutomatic && hiding.includes(zone) && ` ${m.options_zone_hidden()}`}
        </p>
      </div>
      {!isAutomatic && (
        <PinnedZone value={value} systemZone={systemZone} zones={zones} onChange={onChange} onDone={onDone} />
      )}
    </>
  );
}

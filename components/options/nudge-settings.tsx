import * as m from '#messages';
import { bounds, type Settings } from '../../state/settings.ts';
import { Group } from '../group.tsx';
import { ChoiceField } from './choice-field.tsx';
import { HoldSettings } from './hold-settings.tsx';
import { NumberField } from './number-field.tsx';

interface Props {
  readonly leadMinutes: number;
  readonly snooze: Settings['snooze'];
  readonly hold: Settings['hold'];
  readonly firmer: Settings['firmer'];
  /** When the next wind-down starts, in words; `undefined` when none is to come. */
  readonly nextWindDown: string | undefined;
  onLead(minutes: number): void;
  onSnooze(values: Partial<Settings['snooze']>): void;
  onHold(values: Partial<Settings['hold']>): void;
  onFirmer(firmer: Settings['firmer']): void;
  onDone(): void;
}

/** When the nudge comes, and how often it can be put off. */
export function NudgeSettings(props: Props) {
  const { leadMinutes, snooze, hold, firmer, nextWindDown, onLead, onSnooze, onHold, onFirmer, onDone } = props;
  return (
    <Group id="nudge" title={m.options_nudge()} about={m.options_nudge_about()}>
      <NumberField
        id="lead"
        label={m.options_lead()}
        unit={m.options_lead_unit()}
        value={leadMinutes}
        bounds={bounds.leadMinutes}
        hint={nextWindDown && m.options_lead_next({ at: nextWindDown })}
        onChange={onLead}
        onDone={onDone}
      />
      <NumberField
        id="snooze-limit"
        label={m.options_snooze_limit()}
        unit={m.options_snooze_limit_unit()}
        value={snooze.limit}
        bounds={bounds.snoozeLimit}
        hint={snooze.limit === 0 ? m.options_snooze_none() : undefined}
        onChange={(limit) => onSnooze({ limit })}
        onDone={onDone}
      />
      <ChoiceField
        id="snooze-lengths"
        label={m.options_snooze_lengths()}
        value={snooze.lengths}
        choices={{ shrinking: m.options_snooze_shrinking(), fixed: m.options_snooze_fixed() }}
        onChange={(lengths) => {
          onSnooze({ lengths });
          onDone();
        }}
      />
      {snooze.lengths === 'fixed' && (
        <NumberField
          id="snooze-minutes"
          label={m.options_snooze_minutes()}
          unit={m.options_snooze_minutes_unit()}
          value={snooze.minutes}
          bounds={bounds.snoozeMinutes}
          onChange={(minutes) => onSnooze({ minutes })}
          onDone={onDone}
        />
      )}
      <HoldSettings hold={hold} onChange={onHold} onDone={onDone} />
      <ChoiceField
        id="firmer"
        label={m.options_firmer()}
        value={firmer}
        choices={{ off: m.options_firmer_off(), popup: m.options_firmer_popup(), tab: m.options_firmer_tab() }}
        onChange={onFirmer}
      />
    </Group>
  );
}

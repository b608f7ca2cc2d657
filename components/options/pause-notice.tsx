import * as m from '#messages';
import { dateOf } from '../../bedtime/date-of.ts';
import type { NightId } from '../../bedtime/night.ts';
import { dayAndDate } from '../../nudge/day-and-date.ts';
import { spoken } from '../../state/speak.ts';

interface Props {
  /** The first night with nudges after the pause. */
  readonly until: NightId;
  onResume(): void;
}

/** That the seven nights do not count for now, until when, and the way back. */
export function PauseNotice({ until, onResume }: Props) {
  return (
    <div class="paused">
      <p>{m.why_paused({ day: dayAndDate(dateOf(until), spoken.value) })}</p>
      <button type="button" class="button" onClick={onResume}>
        {m.options_resume()}
      </button>
    </div>
  );
}

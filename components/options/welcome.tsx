import { useState } from 'preact/hooks';
import * as m from '#messages';
import { type ClockTime, clockTime, isClockTime } from '../../bedtime/clock-time.ts';
import { durationWords } from '../../nudge/duration-words.ts';
import { proposeBedtime, sleepHours } from '../../state/bedtime-proposal.ts';
import { spoken } from '../../state/speak.ts';
import { FieldError } from '../field-error.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { TimeInput } from './time-input.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly leadMinutes: number;
  onAccept(bedtime: ClockTime, wake: ClockTime): void;
  onSelf(): void;
}

/** Where the questions start from. */
const [firstWake, firstHours] = [clockTime('06:30'), 8];

/** Two questions on the first day, and the bedtime that follows from the answers. */
export function Welcome({ leadMinutes, onAccept, onSelf }: Props) {
  const draft = useDraft(firstWake);
  const [wake, setWake] = useState(firstWake);
  const [hours, setHours] = useState(firstHours);
  const isMissing = !isClockTime(draft.text);
  const proposal = isMissing ? undefined : proposeBedtime(wake, hours, leadMinutes);
  const column = (icon: IconName, name: string, at: ClockTime | undefined) => (
    <div>
      <dt>
        <Icon name={icon} />
        {name}
      </dt>
      <dd>{at ?? '–'}</dd>
    </div>
  );
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <h1 id="welcome-title">{m.welcome_heading()}</h1>
      <p class="soft">{m.welcome_about()}</p>
      <div class="question">
        <label for="welcome-wake">{m.welcome_wake()}</label>
        <TimeInput
          id="welcome-wake"
          draft={draft}
          isWrong={draft.isSettled && isMissing}
          describedBy="welcome-wake-error"
          onType={(text) => {
            draft.type(text);
            if (isClockTime(text)) setWake(text);
          }}
          // What was typed stays: there is no other window that asks the same.
          onLeave={() => draft.leave(false)}
          onDone={() => undefined}
        />
        <FieldError
          id="welcome-wake-error"
          text={draft.isSettled && isMissing ? m.welcome_time_missing({ example: firstWake }) : undefined}
        />
      </div>
      <div class="question">
        <label for="welcome-hours">{m.welcome_hours()}</label>
        <select
          id="welcome-hours"
          value={String(hours)}
          onChange={({ currentTarget }) => setHours(Number(currentTarget.value))}
        >
          {sleepHours.map((choice) => (
            <option key={choice} value={String(choice)}>
              {durationWords(choice * 60, spoken.value)}
            </option>
          ))}
        </select>
      </div>
      <div class="proposal">
        <div class="sky" aria-hidden="true" />
        {/* The sentence says all of this already. */}
        <div aria-hidden="true">
          <dl class="night-times">
            {column('dusk', m.options_lead(), proposal?.windDown)}
            {column('moon', m.options_bedtime(), proposal?.bedtime)}
            {column('dawn', m.options_wake(), proposal?.wake)}
          </dl>
        </div>
        <p role="status">
          {proposal && m.welcome_proposal({ bedtime: proposal.bedtime, windDown: proposal.windDown })}
        </p>
      </div>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={!proposal}
          onClick={() => proposal && onAccept(proposal.bedtime, proposal.wake)}
        >
          {m.welcome_accept()}
        </button>
        <button type="button" class="button plain" onClick={onSelf}>
          {m.welcome_self()}
        </button>
      </div>
    </section>
  );
}

import type { EveningAct } from '../state/evening-model.ts';
import { answer, snooze, undo } from './answer.ts';
import type { Evening } from './evening.ts';

/**
 * Does what a person wants about tonight, if it is still to be had: another window may have been quicker.
 * @throws when it could not be stored.
 */
export async function performAct(act: EveningAct, { decision, actions }: Evening): Promise<void> {
  const night = decision.night?.night;
  if (!night || !actions) return;
  switch (act) {
    case 'start':
      return actions.start ? answer(night, 'started') : undefined;
    case 'goodNight':
      return actions.goodNight ? answer(night, 'goodNight') : undefined;
    case 'skip':
      return actions.skip ? answer(night, 'skipped') : undefined;
    case 'snooze':
      return actions.snooze && snooze(night, actions.snooze.until);
    case 'undo':
      return actions.undo && undo(night, actions.undo);
    default:
      return act satisfies never;
  }
}

import { parseNudgeId } from '../bedtime/nudge-id.ts';
import type { Evening } from './evening.ts';
import { type NudgeText, nudgeText } from './nudge-text.ts';

/** What stands of tonight's ladder: the nudge that is being given, else the last one, in the words of this moment. */
export function standingText({ decision, now, language }: Evening): NudgeText | undefined {
  const [standing = '', due = standing] = decision.keep;
  const [{ night }, nudge] = [decision, parseNudgeId(due)];
  return night && nudge?.night === night.night ? nudgeText(nudge.stage, night, now, language) : undefined;
}

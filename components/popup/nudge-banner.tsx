import type { NudgeText } from '../../nudge/nudge-text.ts';
import { Icon } from '../icon.tsx';

/** The popup's own nudge: it stands at the top as long as the nudge does, whatever the system did with its notification. */
export function NudgeBanner({ words }: { words: NudgeText }) {
  return (
    <div class="banner">
      <Icon name="moon" />
      <p>
        <strong>{words.title}</strong> <span>{words.message}</span>
      </p>
    </div>
  );
}

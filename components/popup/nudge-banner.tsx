import type { Evening } from '../../nudge/evening.ts';
import { Icon } from '../icon.tsx';
import { standingWords } from './standing-words.ts';

/** The popup's own nudge: it stands at the top as long as the nudge does, whatever the system did with its notification. */
export function NudgeBanner({ evening }: { evening: Evening }) {
  const words = standingWords(evening);
  if (!words) return null;
  return (
    <div class="banner">
      <Icon name="moon" />
      <p>
        <strong>{words.title}</strong> <span>{words.message}</span>
      </p>
    </div>
  );
}

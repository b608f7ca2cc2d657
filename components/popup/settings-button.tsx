import * as m from '#messages';
import { Icon } from '../icon.tsx';

/** Opens the settings. Its name is in its label alone: beside an Undo no language has room for one more word. */
export function SettingsButton({ onOptions }: { onOptions: () => void }) {
  return (
    <button
      type="button"
      class="icon-button settings"
      aria-label={m.popup_settings()}
      title={m.popup_settings()}
      onClick={onOptions}
    >
      <Icon name="settings" />
    </button>
  );
}

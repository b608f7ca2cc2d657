import * as m from '#messages';
import { Icon } from '../icon.tsx';

/** Opens the settings. */
export function SettingsButton({ onOptions }: { onOptions: () => void }) {
  return (
    <button type="button" class="quiet-button settings" onClick={onOptions}>
      <Icon name="settings" />
      {m.popup_settings()}
    </button>
  );
}

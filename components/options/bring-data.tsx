import { useRef } from 'preact/hooks';
import * as m from '#messages';
import type { YourDataModel } from '../../state/your-data-model.ts';
import { DataRow } from './data-row.tsx';

/** A file to bring back what it holds, and a way to undo that. */
export function BringData({ model }: { model: YourDataModel }) {
  const file = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <DataRow
      of="bring"
      title={m.options_data_bring()}
      about={m.options_data_bring_about()}
      label={m.options_data_bring_button()}
      button={button}
      outcome={model.outcome.value}
      onPress={() => file.current?.click()}
    >
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) void model.bringBack(chosen);
          // The same file can be chosen again when it was mended.
          currentTarget.value = '';
        }}
      />
      {model.canUndo.value && (
        <div class="actions">
          <button
            type="button"
            class="button plain"
            onClick={() => {
              void model.undo();
              // The button goes away.
              button.current?.focus();
            }}
          >
            {m.options_data_undo()}
          </button>
        </div>
      )}
    </DataRow>
  );
}

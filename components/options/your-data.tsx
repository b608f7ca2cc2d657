import * as m from '#messages';
import type { YourDataModel } from '../../state/your-data-model.ts';
import { BringData } from './bring-data.tsx';
import { DataRow } from './data-row.tsx';
import { ForgetData } from './forget-data.tsx';

/** All that is stored of the person: to save, to bring back, and to forget. */
export function YourData({ model }: { model: YourDataModel }) {
  return (
    <div class="data">
      <DataRow
        of="save"
        title={m.options_data_save()}
        about={m.options_data_save_about()}
        label={m.options_data_save_button()}
        outcome={model.outcome.value}
        onPress={() => void model.save()}
      />
      <BringData model={model} />
      <ForgetData model={model} />
    </div>
  );
}

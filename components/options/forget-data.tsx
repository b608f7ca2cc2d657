import { useEffect, useRef } from 'preact/hooks';
import * as m from '#messages';
import { defaultSettings } from '../../state/settings.ts';
import type { YourDataModel } from '../../state/your-data-model.ts';
import { DataRow } from './data-row.tsx';

/** To forget everything, once the person has said that they mean it. */
export function ForgetData({ model }: { model: YourDataModel }) {
  const isAsked = model.outcome.value?.is === 'asked';
  const button = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) question.current?.focus();
    // The answers went away, and with them the place of the person who uses the keyboard.
    else if (wasAsked.current) button.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return (
    <DataRow
      of="forget"
      title={m.options_data_forget()}
      about={m.options_data_forget_about()}
      label={m.options_data_forget_button()}
      button={button}
      outcome={model.outcome.value}
      onPress={model.askToForget}
    >
      {isAsked && (
        <div class="question">
          <p ref={question} tabIndex={-1}>
            {m.options_data_forget_ask({ bedtime: defaultSettings.week.mon.bedtime })}
          </p>
          <div class="actions">
            <button type="button" class="button" onClick={() => void model.forget()}>
              {m.options_data_forget_yes()}
            </button>
            <button type="button" class="button" onClick={model.keep}>
              {m.options_data_forget_no()}
            </button>
          </div>
        </div>
      )}
    </DataRow>
  );
}

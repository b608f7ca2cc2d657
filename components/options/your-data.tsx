import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import * as m from '#messages';
import { mostOwnTips } from '../../content/own-tip.ts';
import type { DataProblem } from '../../state/data-problem.ts';
import { mostFileBytes } from '../../state/saved-data.ts';
import { defaultSettings } from '../../state/settings.ts';
import type { DataDeed, DataOutcome, YourDataModel } from '../../state/your-data-model.ts';

/** Why a file is not taken, in words. */
function problemWords(problem: DataProblem): string {
  switch (problem.is) {
    case 'empty':
      return m.options_data_empty();
    case 'large':
      return m.options_data_large({ most: mostFileBytes / 1_000_000 });
    case 'notJson':
      return m.options_data_not_json();
    case 'foreign':
      return m.options_data_foreign();
    case 'newer':
      return m.options_data_newer();
    case 'full':
      return m.options_data_full({ most: mostOwnTips });
    case 'wrong':
      return m.options_data_wrong({ place: problem.path, value: problem.value });
    default:
      return problem satisfies never;
  }
}

/** What went wrong, in words; nothing when all went well. */
function troubleWords(outcome: DataOutcome): string | undefined {
  switch (outcome.is) {
    case 'refused':
      return `${problemWords(outcome.problem)} ${m.options_data_unchanged()}`;
    case 'busy':
      return m.options_data_busy();
    case 'failed':
      return outcome.of === 'forget'
        ? m.options_data_forget_failed({ why: outcome.why })
        : m.options_data_failed({ why: outcome.why });
    case 'unreached':
      return m.options_data_unreached({ why: outcome.why });
    default:
      return undefined;
  }
}

/** What was done, in words; nothing when something went wrong. */
function doneWords(outcome: DataOutcome): string | undefined {
  switch (outcome.is) {
    case 'saved':
      return m.options_data_saved({ file: outcome.file });
    case 'brought':
      return m.options_data_brought({ nights: outcome.brought.nights, tips: outcome.brought.tips });
    case 'undone':
      return m.options_data_undone();
    case 'forgotten':
      return m.options_data_forgotten();
    default:
      return undefined;
  }
}

interface RowProps {
  readonly of: DataDeed;
  readonly title: string;
  readonly about: string;
  readonly outcome: DataOutcome | undefined;
  readonly button: ComponentChildren;
  /** What stands below what came of it. */
  readonly children?: ComponentChildren;
}

/** One deed: what it is, its button and, where it was done, what came of it. */
function Row({ of, title, about, outcome, button, children }: RowProps) {
  const own = outcome?.of === of ? outcome : undefined;
  const trouble = own && troubleWords(own);
  return (
    <div class="row">
      <h3 id={`data-${of}`}>{title}</h3>
      {button}
      <p class="hint" id={`data-${of}-about`}>
        {about}
      </p>
      <p class="field-error" role="alert" hidden={!trouble}>
        {trouble}
      </p>
      <div class="outcome" role="status">
        {own && doneWords(own) && <p>{doneWords(own)}</p>}
      </div>
      {children}
    </div>
  );
}

/** All that is stored of the person: to save, to bring back, and to forget. */
export function YourData({ model }: { model: YourDataModel }) {
  const outcome = model.outcome.value;
  const isAsked = outcome?.is === 'asked';
  const file = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const forgetter = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) question.current?.focus();
    // The answers went away, and with them the place of the person who uses the keyboard.
    else if (wasAsked.current) forgetter.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const isWorking = outcome?.is === 'working';
  return (
    <div class="data">
      <Row
        of="save"
        title={m.options_data_save()}
        about={m.options_data_save_about()}
        outcome={outcome}
        button={
          <button
            type="button"
            class="button"
            aria-describedby="data-save-about"
            aria-disabled={isWorking}
            onClick={() => void model.save()}
          >
            {m.options_data_save_button()}
          </button>
        }
      />
      <Row
        of="bring"
        title={m.options_data_bring()}
        about={m.options_data_bring_about()}
        outcome={outcome}
        button={
          <button
            ref={chooser}
            type="button"
            class="button"
            aria-describedby="data-bring-about"
            aria-disabled={isWorking}
            onClick={() => isWorking || file.current?.click()}
          >
            {m.options_data_bring_button()}
          </button>
        }
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
                chooser.current?.focus();
              }}
            >
              {m.options_data_undo()}
            </button>
          </div>
        )}
      </Row>
      <Row
        of="forget"
        title={m.options_data_forget()}
        about={m.options_data_forget_about()}
        outcome={outcome}
        button={
          <button
            ref={forgetter}
            type="button"
            class="button"
            aria-describedby="data-forget-about"
            aria-disabled={isWorking || isAsked}
            onClick={model.askToForget}
          >
            {m.options_data_forget_button()}
          </button>
        }
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
      </Row>
    </div>
  );
}

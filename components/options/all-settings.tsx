import type { ReadonlySignal } from '@preact/signals';
import * as m from '#messages';
import { isAfter } from '../../bedtime/instant.ts';
import { sectionIds } from '../../content/section.ts';
import type { ContentTexts } from '../../content/tip-words.ts';
import { wallMoment } from '../../nudge/wall-moment.ts';
import type { System } from '../../platform/system.ts';
import type { OptionsModel } from '../../state/options-model.ts';
import type { Settings } from '../../state/settings.ts';
import { spoken } from '../../state/speak.ts';
import type { YourDataModel } from '../../state/your-data-model.ts';
import { Group } from '../group.tsx';
import { TestNudge } from '../test-nudge.tsx';
import { ChoiceField } from './choice-field.tsx';
import { HiddenTips } from './hidden-tips.tsx';
import { LanguageField } from './language-field.tsx';
import { NudgeSettings } from './nudge-settings.tsx';
import { Rotation } from './rotation.tsx';
import { SectionChoice } from './section-choice.tsx';
import { Switch } from './switch.tsx';
import { WeekNights } from './week-nights.tsx';
import { YourData } from './your-data.tsx';
import { ZoneField } from './zone-field.tsx';

/** What the options page needs. */
export interface OptionsPageProps {
  readonly model: OptionsModel;
  readonly data: YourDataModel;
  /** The content's words in the language that is spoken, as soon as they are there. */
  readonly words: ReadonlySignal<ContentTexts | undefined>;
  /** The names of the time zones to choose from. */
  readonly zones: readonly string[];
  readonly system: System;
  onCopy(text: string): Promise<boolean>;
}

/** When the next wind-down starts, in words; one that has begun is not next. */
function nextWindDown({ tonight, now, zone }: OptionsModel): string | undefined {
  const night = tonight.value;
  if (!night || !isAfter(night.windDownAt, now.value)) return undefined;
  return wallMoment(night.windDownAt, now.value, zone.value, spoken.value);
}

/** Every setting, in the order in which a person is likely to want it. */
export function AllSettings({
  model,
  data,
  words,
  zones,
  system,
  settings,
}: OptionsPageProps & { settings: Settings }) {
  const { tips } = settings;
  const changeTips = (change: (old: Settings['tips']) => Partial<Settings['tips']>) => (old: Settings) => ({
    ...old,
    tips: { ...old.tips, ...change(old.tips) },
  });
  const done = () => void model.save();
  return (
    <>
      <WeekNights
        week={settings.week}
        leadMinutes={settings.leadMinutes}
        applied={model.applied.value}
        pausedUntil={model.pausedUntil.value}
        onChange={model.changeNight}
        onDone={done}
        onApply={model.applyTimes}
        onUndo={model.undo}
        onResume={model.resume}
      />
      <NudgeSettings
        leadMinutes={settings.leadMinutes}
        snooze={settings.snooze}
        hold={settings.hold}
        firmer={settings.firmer}
        nextWindDown={nextWindDown(model)}
        onLead={(leadMinutes) => model.change('lead', (old) => ({ ...old, leadMinutes }), 'at a pause')}
        onSnooze={(values) =>
          model.change('snooze', (old) => ({ ...old, snooze: { ...old.snooze, ...values } }), 'at a pause')
        }
        onHold={(values) => model.change('hold', (old) => ({ ...old, hold: { ...old.hold, ...values } }), 'at a pause')}
        onFirmer={(firmer) => model.change('firmer', (old) => ({ ...old, firmer }))}
        onDone={done}
      />
      <Group id="test" title={m.options_test()} about={m.options_test_about()}>
        <TestNudge stage={model.test.value} system={system} onSend={model.send} onAnswer={model.answer} />
      </Group>
      <Group id="tips" title={m.options_tips()} about={m.options_tips_about()}>
        <Rotation
          seconds={tips.rotateSeconds}
          onChange={(rotateSeconds) =>
            model.change(
              'rotation',
              changeTips(() => ({ rotateSeconds })),
              'at a pause',
            )
          }
          onDone={done}
        />
        <SectionChoice
          chosen={tips.sections}
          titles={words.value?.sections}
          onChange={(section, isOn) =>
            model.change(
              'sections',
              changeTips(({ sections }) => ({
                sections: sectionIds.filter((one) => (one === section ? isOn : sections.includes(one))),
              })),
            )
          }
        />
        <HiddenTips
          hidden={tips.hidden}
          words={words.value?.tips}
          onBringBack={(ids) =>
            model.change(
              'hidden',
              changeTips(({ hidden }) => ({ hidden: hidden.filter((id) => !ids.includes(id)) })),
            )
          }
        />
        <p>
          <a href="library.html">{m.options_library()}</a>
        </p>
      </Group>
      <Group id="look" title={m.options_look()} about={m.options_look_about()}>
        <ChoiceField
          id="theme"
          label={m.options_theme()}
          value={settings.theme}
          choices={{
            evening: m.options_theme_evening(),
            system: m.options_theme_system(),
            light: m.options_theme_light(),
            dark: m.options_theme_dark(),
            night: m.options_theme_night(),
          }}
          onChange={(theme) => model.change('theme', (old) => ({ ...old, theme }))}
        />
      </Group>
      <Group id="place" title={m.options_place()}>
        <LanguageField
          value={settings.language}
          browserLanguage={model.browserLanguage}
          onChange={(language) => model.change('language', (old) => ({ ...old, language }))}
        />
        <ZoneField
          value={settings.timeZone}
          systemZone={model.systemZone.value}
          zones={zones}
          now={model.now.value}
          onChange={(timeZone) => model.change('timeZone', (old) => ({ ...old, timeZone }), 'at a pause')}
          onDone={done}
        />
      </Group>
      <Group id="privacy" title={m.options_privacy()}>
        <p class="privacy">{m.options_privacy_about()}</p>
        <div class="row">
          <Switch
            label={m.options_sync()}
            isOn={settings.sync}
            describedBy="sync-about"
            onChange={(sync) => model.change('sync', (old) => ({ ...old, sync }))}
          />
          <p class="hint" id="sync-about">
            {m.options_sync_about()}
          </p>
        </div>
        <YourData model={data} />
      </Group>
    </>
  );
}

import type { ReadonlySignal } from '@preact/signals-core';
import { isOwnTip } from '../../content/own-tip.ts';
import { wallTime } from '../../nudge/wall-time.ts';
import type { EveningModel } from '../../state/evening-model.ts';
import type { NotesModel } from '../../state/notes-model.ts';
import type { TipModel } from '../../state/tip-model.ts';
import { lazily } from '../lazily.tsx';
import { aside } from './aside.tsx';
import type { Pressed } from './focus-heir.ts';
import { HiddenNote } from './hidden-note.tsx';
import { NudgeBanner } from './nudge-banner.tsx';
import { Popup } from './popup.tsx';
import { SettingsButton } from './settings-button.tsx';
import { TipCard } from './tip-card.tsx';
import { Tonight } from './tonight.tsx';

// What few evenings have to say.
const ClockChangeAside = lazily(async () => (await import('./clock-change-aside.tsx')).ClockChangeAside);
const MissedNote = aside(async () => (await import('./missed-note.tsx')).MissedNote);
const NoTips = aside(async () => (await import('./no-tips.tsx')).NoTips);
const Note = aside(async () => (await import('./note.tsx')).Note);

export interface PopupPageProps {
  readonly tonight: EveningModel;
  readonly tips: TipModel;
  /** `undefined` as long as there is nothing to note but a clock change. */
  readonly notes: ReadonlySignal<NotesModel | undefined>;
  readonly onOptions: () => void;
  /** Opens the library, at a tip or at its beginning. */
  readonly onLibrary: (tip?: string) => void;
  /** Opens the settings at the time zone. */
  readonly onZone: () => void;
}

/** The popup, drawn from its two models. Nothing is drawn before there is a language to speak. */
export function PopupPage(props: PopupPageProps & { readonly onPressed: Pressed }) {
  const { tonight, tips, notes: open, onPressed, onOptions, onLibrary, onZone } = props;
  const isPressed = () => onPressed(':is(.tip, .note) button');
  const acting = (act: () => Promise<void>) => {
    isPressed();
    void act();
  };
  const evening = tonight.evening.value;
  const tip = tips.tip.value;
  const leaf = tips.leaf.value;
  const reasonOf = tips.reasonOf.value;
  const notes = open.value;
  const missed = tonight.missed.value;
  const change = missed.length === 0 && evening?.change;
  const note = notes ? notes.note.value : change ? { is: 'clock-change' as const, change } : undefined;
  const isUnread = tonight.trouble.value === 'not-read';
  // What was not read and why is one thing to say, not two.
  const saysUnread = evening && note?.is === 'trouble' && isUnread;
  if (!tonight.canSpeak.value) return null;
  return (
    <Popup
      banners={
        evening && (
          <>
            {evening.standing && <NudgeBanner words={evening.standing} />}
            {missed.length > 0 && <MissedNote missed={missed} language={evening.language} />}
          </>
        )
      }
      note={
        notes &&
        note &&
        note.is !== 'clock-change' &&
        evening && (
          <Note
            note={note}
            notes={notes}
            time={wallTime(evening.now, evening.zone)}
            onGone={isPressed}
            onZone={onZone}
          />
        )
      }
      tip={
        <div>
          {tip && leaf ? (
            <TipCard
              {...leaf}
              isTurned={tips.isTurned.value}
              hasPrevious={tips.hasPrevious.value}
              rotates={tips.rotates.value}
              isWhyOpen={tips.isWhyOpen.value}
              reason={reasonOf && !isOwnTip(tip) ? reasonOf(tip.id) : undefined}
              wasAskedFor={tips.wasAskedFor.value}
              notStored={tips.notStored.value}
              onPrevious={tips.previous}
              onNext={tips.next}
              onTogglePause={tips.togglePause}
              onToggleWhy={tips.toggleWhy}
              onHide={() => acting(tips.hide)}
              onLibrary={() => onLibrary(tip.id)}
              onAllTips={() => onLibrary()}
              onRest={tips.rest}
            />
          ) : (
            tips.round.value && <NoTips onOptions={onOptions} />
          )}
          <HiddenNote isShown={tips.justHidden.value !== undefined} onUndo={() => acting(tips.unhide)} />
        </div>
      }
      tonight={
        evening && (
          <Tonight
            evening={evening}
            trouble={saysUnread ? undefined : tonight.trouble.value}
            aside={
              note?.is === 'clock-change' && (
                <ClockChangeAside change={note.change} zone={evening.zone} language={evening.language} />
              )
            }
            isPauseOpen={tonight.isPauseOpen.value}
            onPressed={onPressed}
            onAct={(act) => void tonight.act(act)}
            onTogglePause={tonight.togglePause}
            onPause={(until) => void tonight.pauseUntil(until)}
            onOptions={onOptions}
          >
            <SettingsButton onOptions={onOptions} />
          </Tonight>
        )
      }
    />
  );
}

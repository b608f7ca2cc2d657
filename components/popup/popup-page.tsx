import { useRef } from 'preact/hooks';
import type { EveningModel } from '../../state/evening-model.ts';
import type { TipModel } from '../../state/tip-model.ts';
import { HiddenNote } from './hidden-note.tsx';
import { MissedNote } from './missed-note.tsx';
import { NoTips } from './no-tips.tsx';
import { NudgeBanner } from './nudge-banner.tsx';
import { Popup } from './popup.tsx';
import { SettingsButton } from './settings-button.tsx';
import { standingWords } from './standing-words.ts';
import { TipCard } from './tip-card.tsx';
import { Tonight } from './tonight.tsx';
import { useFocusHeir } from './use-focus-heir.ts';

export interface PopupPageProps {
  readonly tonight: EveningModel;
  readonly tips: TipModel;
  readonly onOptions: () => void;
}

/** The popup, drawn from its two models. Nothing is drawn before there are words. */
export function PopupPage({ tonight, tips, onOptions }: PopupPageProps) {
  const zone = useRef<HTMLDivElement>(null);
  const isPressed = useFocusHeir(() => zone.current?.querySelector('button'));
  const acting = (act: () => Promise<void>) => {
    isPressed();
    void act();
  };
  const words = tonight.words.value;
  const evening = tonight.evening.value;
  const tip = tips.tip.value;
  const citations = tips.citations.value;
  if (!words) return null;
  return (
    <Popup
      banners={
        evening && (
          <>
            <NudgeBanner evening={evening} />
            <MissedNote missed={tonight.missed.value} language={evening.language} />
          </>
        )
      }
      tip={
        <div ref={zone}>
          {tip ? (
            <TipCard
              tip={tip}
              words={words.tips[tip.id]}
              section={words.sections[tip.section]}
              hasPrevious={tips.hasPrevious.value}
              rotates={tips.rotates.value}
              isWhyOpen={tips.isWhyOpen.value}
              sources={citations && tip.citations.map((id) => citations[id])}
              wasAskedFor={tips.wasAskedFor.value}
              notStored={tips.notStored.value}
              onPrevious={tips.previous}
              onNext={tips.next}
              onTogglePause={tips.togglePause}
              onToggleWhy={tips.toggleWhy}
              onHide={() => acting(tips.hide)}
              onRest={tips.rest}
            />
          ) : (
            <NoTips onOptions={onOptions} />
          )}
          <HiddenNote isShown={tips.justHidden.value !== undefined} onUndo={() => acting(tips.unhide)} />
        </div>
      }
      tonight={
        evening && (
          <Tonight
            evening={evening}
            trouble={tonight.trouble.value}
            onAct={(act) => void tonight.act(act)}
            onOptions={onOptions}
            hasBanner={standingWords(evening) !== undefined}
          >
            <SettingsButton onOptions={onOptions} />
          </Tonight>
        )
      }
      onNext={tips.next}
      onPrevious={tips.previous}
    />
  );
}

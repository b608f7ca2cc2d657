import * as m from '#messages';
import type { Citation } from '../../content/citations.ts';
import { isOwnTip, type OwnTip } from '../../content/own-tip.ts';
import type { TipWords } from '../../content/tip-words.ts';
import type { Tip } from '../../content/tips.ts';
import type { Rest, Rotates } from '../../state/tip-model.ts';
import { EvidenceMark } from '../evidence-mark.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { lazily } from '../lazily.tsx';

const Sources = lazily(async () => (await import('../sources.tsx')).Sources);

export interface TipCardProps {
  readonly tip: Tip | OwnTip;
  /** Its words; of an own tip, which has no why, the text alone. */
  readonly words: TipWords | { readonly text: string; readonly why?: never; readonly lang?: never };
  /** The title of the tip's section, or what an own tip has instead. */
  readonly section: string;
  readonly hasPrevious: boolean;
  readonly rotates: Rotates;
  readonly isWhyOpen: boolean;
  /** The tip's sources, once they are loaded. */
  readonly sources: readonly Citation[] | undefined;
  /** The person asked for this tip: a screen reader says it. */
  readonly wasAskedFor: boolean;
  /** Hiding the tip, or bringing one back, could not be stored. */
  readonly notStored: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onTogglePause: () => void;
  readonly onToggleWhy: () => void;
  readonly onHide: () => void;
  /** Opens the library at this tip. */
  readonly onLibrary: () => void;
  /** Opens the library at its beginning. */
  readonly onAllTips: () => void;
  readonly onRest: (reason: Rest, isResting: boolean) => void;
}

/** Whether the keyboard, not the mouse, brought the focus here. */
function isByKeyboard({ target }: FocusEvent): boolean {
  return target instanceof Element && target.matches(':focus-visible');
}

/** One tip with its place in the article, its evidence, its why, and the way to the others. */
export function TipCard(props: TipCardProps) {
  const { tip, words, section, rotates, isWhyOpen, sources, onRest } = props;
  const isOwn = isOwnTip(tip);
  const button = (icon: IconName, label: string, onClick: () => void, isOff = false) => (
    // Not `disabled`: the keyboard that stands on it would lose its place.
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isOff ? 'true' : undefined}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
  // One button with two faces: the keyboard stays on it.
  const isMoving = rotates === 'moving';
  const pause = () => button(isMoving ? 'pause' : 'play', isMoving ? m.tip_pause() : m.tip_play(), props.onTogglePause);
  return (
    <section
      class="tip"
      aria-label={m.tip_label()}
      onPointerEnter={() => onRest('pointer', true)}
      onPointerLeave={() => onRest('pointer', false)}
      onFocusIn={(event) => onRest('keyboard', isByKeyboard(event))}
      onFocusOut={() => onRest('keyboard', false)}
    >
      <div class="leaf" key={tip.id}>
        <h2 class="overline">
          {!isOwn && tip.section !== 'intro' && <b>{tip.section}</b>} {section}
        </h2>
        <p class="words" lang={words.lang}>
          {words.text}
        </p>
        {!isOwn && <EvidenceMark label={tip.label} labelFor={tip.labelFor} />}
      </div>
      <div class="turn">
        {isOwn ? (
          <button type="button" class="ask" onClick={props.onLibrary}>
            {m.library_own_edit()}
          </button>
        ) : (
          <button type="button" class="ask" aria-expanded={isWhyOpen} aria-controls="why" onClick={props.onToggleWhy}>
            {m.tip_why()}
            <Icon name="unfold" />
          </button>
        )}
        <button type="button" class="quiet-button" onClick={props.onAllTips}>
          {m.library_heading()}
        </button>
        {button('hide', m.tip_hide(), props.onHide)}
        <div class="pages">
          {button('previous', m.tip_previous(), props.onPrevious, !props.hasPrevious)}
          {rotates !== 'never' && pause()}
          {button('next', m.tip_next(), props.onNext)}
        </div>
      </div>
      <div id="why" class="reason" hidden={!isWhyOpen}>
        <p lang={words.lang}>{words.why}</p>
        {sources && <Sources sources={sources} />}
        <button type="button" class="inline" onClick={props.onLibrary}>
          {m.library_read_more()}
        </button>
      </div>
      <p class="unseen" role="status">
        {props.wasAskedFor ? words.text : ''}
      </p>
      {props.notStored && (
        <p class="trouble" role="alert">
          {m.popup_not_stored()}
        </p>
      )}
    </section>
  );
}

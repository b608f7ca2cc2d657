import * as m from '#messages';
import type { Leaf } from '../../content/leaf.ts';
import { isOwnTip } from '../../content/own-tip.ts';
import type { Reason, Rest, Rotates } from '../../state/tip-model.ts';
import { Icon, type IconName } from '../icon.tsx';
import { aside } from './aside.tsx';
import { TipLeaf } from './tip-leaf.tsx';
import { TroubleLine } from './trouble-line-later.ts';

const ReasonText = aside(async () => (await import('./reason-text.tsx')).ReasonText);

export interface TipCardProps extends Leaf {
  /** The tip took another one's place. */
  readonly isTurned: boolean;
  readonly hasPrevious: boolean;
  readonly rotates: Rotates;
  readonly isWhyOpen: boolean;
  /** The tip's reason, once it is loaded. */
  readonly reason: Reason | undefined;
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
  const { tip, words, section, rotates, isWhyOpen, reason, onRest } = props;
  const isOwn = isOwnTip(tip);
  const button = (icon: IconName, label: string, onClick: () => void, isOff = false) => (
    // Not `disabled`: the keyboard that stands on it would lose its place.
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
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
      <TipLeaf key={tip.id} tip={tip} words={words} section={section} isTurned={props.isTurned} />
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
        {isWhyOpen && <ReasonText reason={reason} lang={words.lang} onLibrary={props.onLibrary} />}
      </div>
      <p class="unseen" role="status">
        {props.wasAskedFor ? words.text : ''}
      </p>
      {props.notStored && <TroubleLine is="not-stored" />}
    </section>
  );
}

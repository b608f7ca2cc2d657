import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { focusHeir } from './focus-heir.ts';
import { PopupPage, type PopupPageProps } from './popup-page.tsx';
import { turnByArrow } from './turn-by-arrow.ts';

/**
 * Draws the popup, and draws it anew whenever a signal changes that it shows: the one place at which its views, which
 * are functions of what they show and remember nothing, meet their models. Gives a function that stops it.
 */
export function drawPopup(props: PopupPageProps, place: Element): () => void {
  const { next, previous } = props.tips;
  const { onPressed, passOn } = focusHeir();
  const stopDrawing = effect(() => {
    render(<PopupPage {...props} onPressed={onPressed} />, place);
    passOn();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = turnByArrow(event);
    if (!turn) return;
    event.preventDefault();
    if (turn === 'next') next();
    else previous();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    stopDrawing();
  };
}

import { render } from 'preact';
import type { OwnTip } from '../../content/own-tip.ts';
import type { ContentTexts } from '../../content/tip-words.ts';
import type { Tip } from '../../content/tips.ts';
import type { FirstPicture as Picture } from '../../platform/first-picture.ts';
import { FirstPicture } from './first-picture.tsx';
import { leafOf } from './leaf-of.ts';

/** The HTML with which a popup can begin, drawn by the same views as the popup itself. */
export function pictureOf(hours: number, tip: Tip | OwnTip, words: ContentTexts): Picture {
  const room = document.createElement('div');
  render(<FirstPicture {...leafOf(tip, words)} />, room);
  return { hours, tip: tip.id, html: room.innerHTML };
}

import { render } from 'preact';
import type { Leaf } from '../../content/leaf.ts';
import type { FirstPicture as Picture } from '../../platform/first-picture.ts';
import { FirstPicture } from './first-picture.tsx';

/** The picture with which a popup can begin, drawn by the same views as the popup itself. */
export function pictureOf(leaf: Leaf): Picture {
  const room = document.createElement('div');
  render(<FirstPicture {...leaf} />, room);
  return { ...leaf, html: room.innerHTML };
}

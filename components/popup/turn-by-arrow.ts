/** Where arrow keys move a cursor or a value and are not ours: the popup has no other field than for a date. */
const ownArrows = 'input';

/** Whether a key turns to the next tip or back: the arrow that points along the line of reading, or against it. */
export function turnByArrow(event: KeyboardEvent): 'next' | 'previous' | undefined {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return undefined;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (event.target instanceof Element && event.target.closest(ownArrows)) return undefined;
  const isRightToLeft = document.documentElement.dir === 'rtl';
  return (event.key === 'ArrowRight') === isRightToLeft ? 'previous' : 'next';
}

import { useEffect, useRef } from 'preact/hooks';
import { type Hold, movedTo, type Times } from './move-night.ts';
import { inBed, type Stretch } from './week-scale.ts';

/** How far, in pixels, a pointer goes before it drags: a click is no drag, and a hand is never quite still. */
const slack = 3;

interface Gesture {
  readonly hold: Hold;
  readonly pointer: number;
  readonly startX: number;
  readonly before: Times;
  /** The times as they are drawn now; `undefined` until the pointer has gone far enough. */
  chosen: Times | undefined;
  /** Ends the listening for Escape. */
  readonly over: AbortController;
}

type OnPointer = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => void;

/** What the line of a night does with a pointer. */
export interface BandDrag {
  /** What is being dragged. */
  readonly hold: Hold | undefined;
  readonly onPointerDown: OnPointer;
  readonly onPointerMove: OnPointer;
  readonly onPointerUp: OnPointer;
  readonly onPointerCancel: () => void;
}

/** Minutes that a pointer has gone along the line, in the direction of reading. */
function minutesAlong(line: HTMLElement, { from, to }: Stretch, pixels: number): number {
  const direction = getComputedStyle(line).direction === 'rtl' ? -1 : 1;
  return (pixels / line.getBoundingClientRect().width) * (to - from) * direction;
}

/**
 * Lets a pointer drag what carries `data-hold` within a night's line. Escape, or a pointer that the system takes away,
 * leaves the night as it was.
 * @param onDrag hears of the times while they are dragged, and of `undefined` when that is over.
 * @param onDrop hears once, at the end, of the times that were chosen.
 */
export function useBandDrag(
  times: Times,
  scale: Stretch,
  onDrag: (times: Times | undefined) => void,
  onDrop: (times: Times) => void,
): BandDrag {
  const gesture = useRef<Gesture>(undefined);
  useEffect(() => () => gesture.current?.over.abort(), []);
  const end = () => {
    gesture.current?.over.abort();
    gesture.current = undefined;
    onDrag(undefined);
  };
  return {
    hold: gesture.current?.chosen && gesture.current.hold,
    onPointerDown: ({ target, button, isPrimary, pointerId, clientX }) => {
      const held = (target as Element).closest<HTMLElement>('[data-hold]');
      if (!held || button !== 0 || !isPrimary) return;
      gesture.current?.over.abort();
      held.setPointerCapture(pointerId);
      const over = new AbortController();
      const hold = held.dataset['hold'] as Hold;
      gesture.current = { hold, pointer: pointerId, startX: clientX, before: times, chosen: undefined, over };
      addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal: over.signal });
    },
    onPointerMove: ({ currentTarget, pointerId, clientX }) => {
      const { current } = gesture;
      if (current?.pointer !== pointerId) return;
      const pixels = clientX - current.startX;
      if (!current.chosen && Math.abs(pixels) < slack) return;
      const { from, to } = inBed(current.before);
      const goal = (current.hold === 'wake' ? to : from) + minutesAlong(currentTarget, scale, pixels);
      current.chosen = movedTo(current.before, current.hold, Math.min(scale.to, Math.max(scale.from, goal)));
      onDrag(current.chosen);
    },
    onPointerUp: ({ pointerId }) => {
      if (gesture.current?.pointer !== pointerId) return;
      const { chosen } = gesture.current;
      end();
      if (chosen) onDrop(chosen);
    },
    onPointerCancel: end,
  };
}

/** The strokes of each icon that more than one page has, on a field of 16 by 16. */
const strokes = {
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  pause: 'M5.75 4v8M10.25 4v8',
  play: 'M5.5 3.5v9l7-4.5z',
  hide: 'M2.5 2.5l11 11M6.6 4.1A6 6 0 0 1 8 3.9c3.9 0 6 4.1 6 4.1a10 10 0 0 1-1.6 2.1M4.3 5.3A9.6 9.6 0 0 0 2 8s2.1 4.1 6 4.1a5.8 5.8 0 0 0 2.7-.7M6.7 6.8a1.8 1.8 0 0 0 2.5 2.5',
  settings:
    'M2.5 5h5.5M12 5h1.5M2.5 11H4M8 11h5.5M10 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM6 9.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  unfold: 'm4 6.5 4 4 4-4',
  moon: 'M13.2 9.7A5.6 5.6 0 1 1 6.3 2.8a4.5 4.5 0 0 0 6.9 6.9z',
  dusk: 'M2 12.5h12M4.5 12.5a3.5 3.5 0 0 1 7 0M8 2.5v4M6 4.75l2 2 2-2',
  dawn: 'M2 12.5h12M4.5 12.5a3.5 3.5 0 0 1 7 0M8 6.5v-4M6 4.25l2-2 2 2',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof strokes;

/** An icon by its name, or one that only one page has by its own strokes. */
type IconProps =
  | { readonly name: IconName; readonly d?: undefined }
  | { readonly name?: undefined; readonly d: string };

/** An icon: for the eye only, what it stands for is said in words beside it or in the label of its button. */
export function Icon({ name, d = name && strokes[name] }: IconProps) {
  // Back and onward point along the line of reading.
  const turns = name === 'previous' || name === 'next' || name === 'play';
  return (
    <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

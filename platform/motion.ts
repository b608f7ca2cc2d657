const query = () => matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the person asked their system for less motion. */
export function wantsStillness(): boolean {
  return query().matches;
}

/** Calls `listener` when the person changes that wish. */
export function onStillnessChanged(listener: () => unknown): void {
  query().addEventListener('change', () => void listener());
}

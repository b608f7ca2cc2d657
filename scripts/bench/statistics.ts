/** The middle of some figures; of an even number of them, the mean of the two in the middle. @throws for none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('No figures have no median.');
  return (low + high) / 2;
}

/** How far apart the middle half of some figures lies, as a share of their median: what is less is noise. */
export function spread(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return (at(0.75) - at(0.25)) / median(figures);
}

/** An order by chance: what a machine does meanwhile then hits everyone alike. */
export function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

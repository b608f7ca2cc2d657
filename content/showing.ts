/** How far the round of the tips is: how many rounds are done, and the showings of the running one, oldest first. */
export interface RoundState {
  readonly round: number;
  /** The showings by name: see {@link again}. */
  readonly seen: readonly string[];
}

/** Ends the name of a favourite's second showing in a round; the first is named by the tip's id alone. */
export const again = '/again';

/** The name of a tip's next showing in a round. */
export function showingOf(id: string, seen: readonly string[]): string {
  return seen.includes(id) ? `${id}${again}` : id;
}

/** Where a rotation is after a tip was shown that had been drawn before; one that has had its turns begins a round. */
export function withShown({ round, seen }: RoundState, id: string, isFavourite: boolean): RoundState {
  const showing = isFavourite ? showingOf(id, seen) : id;
  return seen.includes(showing) ? { round: round + 1, seen: [id] } : { round, seen: [...seen, showing] };
}

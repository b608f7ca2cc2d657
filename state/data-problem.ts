/** Why a file cannot be brought back. */
export type DataProblem =
  /** Nothing in it; larger than any file of ours; no JSON; not saved by us; by a later version; too many own tips. */
  | { readonly is: 'empty' | 'large' | 'notJson' | 'foreign' | 'newer' | 'full' }
  /** Something in it cannot be what it should: where it stands, by names and places from 0, and the beginning of it. */
  | { readonly is: 'wrong'; readonly path: string; readonly value: string };

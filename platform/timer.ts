/** Calls `work` after so many milliseconds, once. Gives a function that calls it off. */
export type After = (milliseconds: number, work: () => unknown) => () => void;

/** The machine's timer. */
export const after: After = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

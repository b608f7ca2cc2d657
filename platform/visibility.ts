/** Calls `listener` when the page comes into view again: a tab that was behind others, a machine that woke up. */
export function onComesIntoView(listener: () => unknown): void {
  document.addEventListener('visibilitychange', () => void (document.hidden || listener()));
}

/** Forgets what the pages remember for their first paint. @throws when the browser refuses. */
export function forgetPages(): void {
  localStorage.clear();
}

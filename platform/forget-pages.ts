/** Forgets all that the pages remember, and what those that are open would still keep. @throws when the browser refuses. */
export function forgetPages(): void {
  localStorage.clear();
}

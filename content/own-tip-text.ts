/** A text as an own tip keeps it: blanks of every kind, line breaks included, become single spaces, none at the ends. */
export function ownTipText(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim();
}

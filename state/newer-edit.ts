import type { Edit } from './settings.ts';

/** Whether one edit is newer than another: the later one and, in one instant, the one of the greater device name. */
export function isNewer(edit: Edit | undefined, other: Edit | undefined): boolean {
  if (!edit || !other) return edit !== undefined;
  return Temporal.Instant.compare(edit.at, other.at) > 0 || (edit.at === other.at && edit.device > other.device);
}

/** Whether raw settings bear this very edit; without an edit, whether they bear none. */
export function bearsEdit(raw: unknown, edit: Edit | undefined): boolean {
  const other = (raw as { readonly edit?: Partial<Edit> | null } | null | undefined)?.edit;
  return other?.at === edit?.at && other?.device === edit?.device && other?.count === edit?.count;
}

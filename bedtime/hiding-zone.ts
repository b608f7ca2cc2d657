/** Zones that a browser reports when it hides the real one (Firefox's `privacy.resistFingerprinting`). */
const hiding = ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Atlantic/Reykjavik'];

/** Whether a zone can stand for another one. Few people live by it, so that a page need not know more at first. */
export function mayHide(zone: string): boolean {
  return hiding.includes(zone);
}

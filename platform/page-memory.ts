// What pages know before any storage has answered. It is a convenience: the browser may forget it at any time.

/** Keeps a value for the next page. Where it cannot be kept, that page begins without. Never throws. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    console.warn(`Slaapwel: ${key} was not kept for the next page`, error);
  }
}

/** What was kept, at once; `undefined` when nothing was, or it cannot be read. Never throws. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

import { randomId } from './random-id.ts';

// What pages know before any storage has answered. It is a convenience: the browser may forget it at any time. All
// pages of an extension run in one process, so that what one of them does here the others see at once.

/** Names what is remembered: once all was forgotten, a new memory begins under another name. */
const nameKey = 'memory';

function memoryName(): string | undefined {
  try {
    const name = localStorage.getItem(nameKey) ?? randomId();
    localStorage.setItem(nameKey, name);
    return name;
  } catch {
    return undefined;
  }
}

/** The memory that this page has begun with. A script that only looks into it, before the first paint, need not know. */
const ours = /* @__PURE__ */ memoryName();

/**
 * Keeps a value for the next page; not when all was forgotten since this page began, for it may still know what was
 * before. Where it cannot be kept, that page begins without. Never throws.
 */
export function remember(key: string, value: unknown): void {
  try {
    if (localStorage.getItem(nameKey) === ours) localStorage.setItem(key, JSON.stringify(value));
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

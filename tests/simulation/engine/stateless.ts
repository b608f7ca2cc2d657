/** Files in which nothing is remembered and nothing of the browser is named, beside whole folders of such. */
const files: Readonly<Record<string, readonly string[]>> = {
  nudge: [
    ...['day-and-date', 'duration-words', 'is-night', 'minutes-left', 'nudge-step-text', 'nudge-text', 'nudge-words'],
    ...['standing-text', 'told-evening', 'untold-misses', 'wall-moment', 'wall-time', 'why-line'],
  ],
  platform: ['error-words'],
  state: [
    ...['decode-settings', 'default-tips', 'first-look-of', 'language', 'ledger-key', 'look', 'newer-edit', 'own-tips'],
    ...['own-tips-key', 'pulse-store', 'read-saved', 'rotation', 'saved-data', 'schedule-of', 'settings'],
  ],
};

const all = new Set(Object.entries(files).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}.ts`)));

/**
 * Whether a file, named from the project's root, can be run once for all pages and workers of the simulation: the
 * machine runs it faster then. A test of the architecture sees that it has no state.
 */
export function isStateless(path: string): boolean {
  return /^(bedtime|content|\.paraglide)\//.test(path) || all.has(path);
}

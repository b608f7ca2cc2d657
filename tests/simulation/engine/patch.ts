/** A change of the engine's source before it is bundled: how a mutant is made. */
export interface Patch {
  /** The file, from the project's root. */
  readonly file: string;
  /** Text that must stand in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}

/**
 * The source with its patches applied.
 * @throws when a patch does not fit: its text is not there, or more than once.
 */
export function patched(source: string, patches: readonly Patch[]): string {
  return patches.reduce((text, { file, find, replace }) => {
    const parts = text.split(find);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${find}`);
    return parts.join(replace);
  }, source);
}

/** A name that no other thing has, made at random. */
export function randomId(): string {
  return crypto.randomUUID();
}

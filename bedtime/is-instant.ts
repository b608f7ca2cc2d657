/** Whether a text is an instant in ISO 8601, with its offset or in UTC. */
export function isInstant(text: string): boolean {
  try {
    return Boolean(Temporal.Instant.from(text));
  } catch {
    return false;
  }
}

/** Whether a value is an instant as text in ISO 8601, with its offset or in UTC. */
export function isInstant(value: unknown): value is string {
  try {
    return typeof value === 'string' && Boolean(Temporal.Instant.from(value));
  } catch {
    return false;
  }
}

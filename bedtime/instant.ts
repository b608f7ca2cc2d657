/** The instant written in `text`, in ISO 8601. @throws RangeError when it is none. */
export function instantOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

/** Whether `a` is later than `b`, to the millisecond: no alarm of a browser is set more finely. */
export function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochMilliseconds > b.epochMilliseconds;
}

/** The later of two instants. */
export function later(a: Temporal.Instant, b: Temporal.Instant | undefined): Temporal.Instant {
  return b && isAfter(b, a) ? b : a;
}

/** The earlier of two instants. */
export function earlier(a: Temporal.Instant, b: Temporal.Instant | undefined): Temporal.Instant {
  return b && isAfter(a, b) ? b : a;
}

/** Minutes of exact time from `from` to `to`, with their fraction; negative when `to` comes first. */
export function minutesFrom(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000;
}

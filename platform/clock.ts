/** The current instant by the machine's wall clock. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The IANA name of the machine's time zone, read afresh: a person travels while the browser runs. */
export function systemZone(): string {
  return Temporal.Now.timeZoneId();
}

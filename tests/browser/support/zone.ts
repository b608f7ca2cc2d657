/** The zone of the tests that are about clock changes, and of all that live by a clock of their own. */
export const clockChangeZone = 'Europe/Amsterdam';

/** A zone at every few hours around the earth. */
const aroundTheEarth = [
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/Amsterdam',
  'Asia/Dubai',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Pacific/Auckland',
];

/** How far from half past three in the afternoon it is now in a zone, in minutes. */
function awayFromAfternoon(zone: string): number {
  const { hour, minute } = Temporal.Now.zonedDateTimeISO(zone);
  return Math.abs(hour * 60 + minute - (15 * 60 + 30));
}

/**
 * The time zone that the browsers of the tests are started in, whatever the machine's own: one in which it is
 * afternoon now. At night a new installation nudges at once, and at noon the night's name changes.
 */
export const zone = aroundTheEarth.reduce((best, next) =>
  awayFromAfternoon(next) < awayFromAfternoon(best) ? next : best,
);

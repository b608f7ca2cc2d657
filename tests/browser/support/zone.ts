/** The time zone that every browser of the tests is started in, whatever the machine's own. */
export const zone = 'Europe/Amsterdam';

import { type Decoded, type Stored, stored } from '../platform/stored.ts';

/** Reads the name of a zone. Never throws. */
function decodeZoneConfirmed(raw: unknown): Decoded<string | undefined> {
  if (typeof raw === 'string' && raw !== '') return { value: raw, unreadable: [] };
  return { value: undefined, unreadable: raw === undefined || raw === null ? [] : [raw] };
}

/** The hidden-looking time zone of which the person said that it is right. */
export const zoneConfirmedStore: Stored<string | undefined> = stored('zoneConfirmed', decodeZoneConfirmed, undefined);

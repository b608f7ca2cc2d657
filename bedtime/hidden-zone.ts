import { mayHide } from './hiding-zone.ts';

/** Regions where people do live by UTC in winter or all year; from the IANA time-zone database. */
const onUtc = new Set('BF CI EH ES FO GB GG GH GL GM GN GW IE IM IS JE LR MA ML MR PT SH SL SN ST TG'.split(' '));

/**
 * Whether a browser seems to hide the person's time zone: it reports UTC although its language belongs to a region
 * that lives by another time.
 * @param languageTag a BCP 47 tag; without a region, the likeliest one for the language counts.
 */
export function seemsHidden(zone: string, languageTag: string): boolean {
  if (!mayHide(zone)) return false;
  const region = new Intl.Locale(languageTag).maximize().region;
  return region !== undefined && !onUtc.has(region);
}

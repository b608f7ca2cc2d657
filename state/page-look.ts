import { decodeLedger } from '../bedtime/ledger.ts';
import { now, systemZone } from '../platform/clock.ts';
import { rememberLook, wear } from '../platform/first-look.ts';
import { readKeys } from '../platform/storage.ts';
import { after } from '../platform/timer.ts';
import { ledgerKey } from './ledger-key.ts';
import { type LookModel, type LookParts, lookModel } from './look-model.ts';

const stored: LookParts['readLedger'] = async (night) => {
  const key = ledgerKey(night);
  return decodeLedger((await readKeys([key]))[key]).value;
};

/** The look of this page by the machine's own clock, and by the stored ledgers unless the page has read them already. */
export function pageLook(settings: LookParts['settings'], readLedger = stored): LookModel {
  return lookModel({ settings, readLedger, now, systemZone, after, wear, remember: rememberLook });
}

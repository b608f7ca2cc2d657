import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '../platform/clock.ts';
import { firstLook, wear } from '../platform/first-look.ts';

/** Every page runs this before its first paint; what it wears is looked at again as soon as the settings are read. */
export default defineUnlistedScript(() => wear(firstLook(now().epochMilliseconds)));

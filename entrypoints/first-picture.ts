import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '../platform/clock.ts';
import { firstLook, wear } from '../platform/first-look.ts';
import { showFirstPicture } from '../platform/first-picture.ts';

/** The popup runs this before its first paint: its look, and a tip to read while the rest comes. */
export default defineUnlistedScript(() => {
  const { epochMilliseconds } = now();
  wear(firstLook(epochMilliseconds));
  showFirstPicture(epochMilliseconds);
});

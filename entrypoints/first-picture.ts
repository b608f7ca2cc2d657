import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '../platform/clock.ts';
import { showFirstPicture } from '../platform/show-first-picture.ts';

/** The popup runs this before its first words are painted: a tip to read while the rest comes. */
export default defineUnlistedScript(() => showFirstPicture(now().epochMilliseconds));

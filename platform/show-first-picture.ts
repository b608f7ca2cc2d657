import { timelyTip } from '../content/timely-tip.ts';
import { type FirstPictures, keptPictures, type LastOpening, lastOpening, usedUp } from './first-picture.ts';

/** Where a page has prepared what the first popup of all begins with: as high as one is by day, in CSS pixels. */
const firstOpening: LastOpening = { height: 440 };

/** Hours before bedtime at `now`, 0 to 24, on the day after, too: most nights begin as the last one did. */
function hoursBefore({ bedtimeAt, hours }: NonNullable<LastOpening['night']>, now: number): number {
  const ahead = ((((bedtimeAt - now) / 3_600_000) % 24) + 24) % 24;
  return 24 - ahead < hours ? 0 : ahead;
}

/** Shows the tip that was prepared for this hour, if one was. Never throws. */
export function showFirstPicture(now: number): void {
  try {
    const { language, dir, pictures } = keptPictures() as FirstPictures;
    const { night, height } = (lastOpening() ?? firstOpening) as LastOpening;
    const used = usedUp();
    const left = pictures.map(({ tip }) => tip).filter(({ id }) => !used.includes(id));
    const tip = timelyTip(left, night && hoursBefore(night, now));
    const picture = pictures.find((each) => each.tip === tip);
    if (!tip || !picture) return;
    const { body, documentElement: root } = document;
    root.lang = language;
    root.dir = dir;
    // In the place of this script: what stands before the picture would have the popup move it, and it be painted again.
    body.replaceChildren(...new DOMParser().parseFromString(picture.html, 'text/html').body.children);
    body.dataset['tip'] = tip.id;
    body.style.minBlockSize = `${height}px`;
  } catch {
    // Nothing was prepared, or what was cannot be read: the popup draws itself in a moment.
  }
}

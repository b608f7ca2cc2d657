import { adoptStyles } from '../../platform/adopt-styles.ts';
import fields from '../bare-fields.css?inline';
import links from '../links.css?inline';
import sources from '../sources.css?inline';
import asides from './asides.css?inline';

let areWorn = false;

/** Puts on, once, what the popup opens without, since it does without what it dresses on most evenings. */
export function wearAsideStyles(): void {
  if (!areWorn) adoptStyles(fields + links + sources + asides);
  areWorn = true;
}

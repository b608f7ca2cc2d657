import { adoptStyles } from '../../platform/adopt-styles.ts';
import fields from '../bare-fields.css?inline';
import links from '../links.css?inline';
import sources from '../sources.css?inline';
import asides from './asides.css?inline';

// The popup opens without them, since it does without what they dress on most evenings.
adoptStyles(fields + links + sources + asides);

import { evening, type Scene } from './scene.ts';

const options = { page: 'options.html', at: `${evening} 16:20` } as const;
const night = (bedtime: string, wake: string, on = true) => ({ on, bedtime, wake });

/** A week in which much is out of the ordinary, and every setting another than at first. */
const irregular = {
  week: {
    mon: night('22:30', '06:30'),
    tue: night('23:45', '06:30'),
    wed: night('22:30', '06:30', false),
    thu: night('01:30', '05:15'),
    fri: night('21:00', '11:30'),
    sat: night('00:15', '09:00'),
    sun: night('22:30', '06:30'),
  },
  leadMinutes: 90,
  snooze: { minutes: 10, limit: 0, lengths: 'fixed' },
  pausedUntil: '2026-11-27',
  firmer: 'tab',
  timeZone: 'America/Argentina/Buenos_Aires',
  tips: {
    rotateSeconds: 30,
    sections: ['intro', '01', '02'],
    hidden: ['popular-is-not-proven', 'muscles-and-nerves'],
    favourites: [],
  },
};
const wide = { ...options, width: 1280 };
const narrow = { ...options, width: 320 };

/** The options page and the welcome. */
export const optionsScenes: readonly Scene[] = [
  { ...options, name: 'options', width: 1000 },
  { ...wide, name: 'options-wide' },
  { ...narrow, name: 'options-narrow' },
  { ...wide, name: 'options-irregular', settings: irregular },
  { ...narrow, name: 'options-irregular-narrow', settings: irregular },
  { ...wide, name: 'options-applied', press: ['.copy-line .button'] },
  { ...narrow, name: 'options-applied-narrow', press: ['.copy-line .button'] },
  { ...wide, name: 'options-test-asked', press: ['.test .button'] },
  { ...wide, name: 'options-test-steps', press: ['.test .button', '.test .question .button:last-child'] },
  { ...narrow, name: 'options-test-steps-narrow', press: ['.test .button', '.test .question .button:last-child'] },
  { ...wide, name: 'options-not-saved', height: 800, fails: 'storing', press: ['.night .switch'] },
  { ...narrow, name: 'options-not-saved-narrow', height: 800, fails: 'storing', press: ['.night .switch'] },
  { ...wide, name: 'options-unreadable', height: 800, settings: { leadMinutes: 'soon', theme: 'blue' } },
  {
    ...options,
    name: 'welcome',
    page: 'options.html#welcome',
    width: 1000,
    height: 900,
    settings: { edit: undefined },
  },
  {
    ...narrow,
    name: 'welcome-narrow',
    page: 'options.html#welcome',
    settings: { edit: undefined },
  },
];

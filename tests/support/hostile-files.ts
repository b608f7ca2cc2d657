/** A file as Slaapwel saves it, of somebody who has set nothing; `more` takes the place of its parts. */
export function fileWith(more: object = {}): string {
  const settings = { version: 1, leadMinutes: 60 };
  const parts = { settings, ownTips: [], rotation: { round: 0, seen: [] }, nights: {} };
  return JSON.stringify({ slaapwel: 1, savedAt: '2026-11-22T20:00:00Z', ...parts, ...more });
}

/** A file whose text, unlike an object, can say `__proto__` or a number that is none. */
const withText = (text: string) => fileWith().replace('"leadMinutes":60', text);

/** An element as preact knows it: rendered as one, it would run. */
export const element = {
  type: 'img',
  props: { src: 'x', onerror: 'document.title = "run"' },
  key: null,
  ref: null,
  __v: 1,
};

const night = '2026-11-22';
const goodNight = { kind: 'goodNight', at: '2026-11-22T21:00:00Z', device: 'a' };
const tip = { id: 'own/00000000-0000-4000-8000-000000000000', text: 'Read.', isFavourite: false, isHidden: false };

const hostile: readonly (readonly [what: string, text: string, is: string, path?: string])[] = [
  ['empty', '', 'empty'],
  ['blank', ' \n\t', 'empty'],
  ['no JSON', 'Dear diary', 'notJson'],
  ['cut off', fileWith().slice(0, -5), 'notJson'],
  ['NaN, which is no JSON', withText('"leadMinutes":NaN'), 'notJson'],
  ['a thousand thousand brackets', '['.repeat(1_000_000), 'notJson'],
  ['a list', '[]', 'foreign'],
  ['null', 'null', 'foreign'],
  ['another program’s', '{"version":3,"data":{}}', 'foreign'],
  ['ours by its prototype only', '{"__proto__":{"slaapwel":1}}', 'foreign'],
  ['of a newer version', fileWith({ slaapwel: 2 }), 'newer'],
  ['of newer settings', fileWith({ settings: { version: 99 } }), 'newer'],
  ['of a version that is none', fileWith({ slaapwel: '1' }), 'wrong', 'slaapwel'],
  ['saved never', fileWith({ savedAt: 'never' }), 'wrong', 'savedAt'],
  ['of a part more', fileWith({ password: 'x' }), 'wrong', 'password'],
  ['of a part less', fileWith({ nights: undefined }), 'wrong', 'nights'],
  ['without settings', fileWith({ settings: undefined }), 'wrong', 'settings'],
  [
    'a bedtime of 25:99',
    fileWith({ settings: { version: 1, week: { mon: { bedtime: '25:99' } } } }),
    'wrong',
    'settings.week.mon.bedtime',
  ],
  ['a number without end', withText('"leadMinutes":1e999'), 'wrong', 'settings.leadMinutes'],
  ['a number in words', withText('"leadMinutes":"NaN"'), 'wrong', 'settings.leadMinutes'],
  ['a value of null', withText('"leadMinutes":null'), 'wrong', 'settings.leadMinutes'],
  ['__proto__ at the top', fileWith().replace('{', '{"__proto__":{"settings":{}},'), 'wrong', '__proto__'],
  ['__proto__ in the settings', withText('"__proto__":{"leadMinutes":99}'), 'wrong', 'settings.__proto__'],
  ['__proto__ in a week', withText('"week":{"__proto__":{"mon":{"on":false}}}'), 'wrong', 'settings.week.__proto__'],
  ['a setting that there is not', withText('"alarm":true'), 'wrong', 'settings.alarm'],
  [
    'an element for a language',
    fileWith({ settings: { version: 1, language: element } }),
    'wrong',
    'settings.language',
  ],
  ['an element for the settings', fileWith({ settings: { version: 1, ...element } }), 'wrong', 'settings.type'],
  [
    'more hidden tips than the browser account holds',
    fileWith({ settings: { version: 1, tips: { hidden: Array.from({ length: 900 }, (_, at) => `tip-${at}`) } } }),
    'wrong',
    'settings',
  ],
  [
    'an own tip of two lines',
    fileWith({ ownTips: [tip, { ...tip, id: 'own/1', text: 'a\nb' }] }),
    'wrong',
    'ownTips.1',
  ],
  ['an own tip as an element', fileWith({ ownTips: [{ ...tip, text: element }] }), 'wrong', 'ownTips.0'],
  ['an own tip twice', fileWith({ ownTips: [tip, tip] }), 'wrong', 'ownTips.1'],
  ['an own tip that is hidden perhaps', fileWith({ ownTips: [{ ...tip, isHidden: 'no' }] }), 'wrong', 'ownTips.0'],
  ['a rotation that never began', fileWith({ rotation: { round: -1, seen: [] } }), 'wrong', 'rotation.round'],
  [
    'a rotation without end',
    fileWith({ rotation: { round: 0, seen: Array.from({ length: 5_000 }, () => 'tip-1') } }),
    'wrong',
    'rotation',
  ],
  ['a night that never was', fileWith({ nights: { '2026-02-30': [] } }), 'wrong', 'nights.2026-02-30'],
  ['a night that is no list', fileWith({ nights: { [night]: goodNight } }), 'wrong', `nights.${night}`],
  ['a fact of no kind', fileWith({ nights: { [night]: [goodNight, { at: 'x' }] } }), 'wrong', `nights.${night}.1`],
  ['a fact of null', fileWith({ nights: { [night]: [null] } }), 'wrong', `nights.${night}.0`],
  ['a fact at no time', fileWith({ nights: { [night]: [{ ...goodNight, at: 'NaN' }] } }), 'wrong', `nights.${night}.0`],
  [
    'a fact that is an element',
    fileWith({ nights: { [night]: [{ ...goodNight, ...element }] } }),
    'wrong',
    `nights.${night}.0`,
  ],
  [
    '__proto__ in a fact',
    fileWith({ nights: { [night]: [goodNight] } }).replace('"kind"', '"__proto__":"x","kind"'),
    'wrong',
    `nights.${night}.0`,
  ],
  [
    'a fact with a novel in it',
    fileWith({ nights: { [night]: [{ ...goodNight, device: 'x'.repeat(2_000) }] } }),
    'wrong',
    `nights.${night}.0`,
  ],
  [
    'more facts than a night has',
    fileWith({ nights: { [night]: Array.from({ length: 2_000 }, () => goodNight) } }),
    'wrong',
    `nights.${night}`,
  ],
];

/** Files that are not to be brought back: what they are, their text, and what is wrong with them, at which place. */
export const hostileFiles = hostile.map(([what, text, is, path]) => ({ what, text, is, path }));

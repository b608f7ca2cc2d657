import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged } from '../../bedtime/ledger.ts';
import type { OwnTipId } from '../../content/own-tip.ts';
import { readSaved, savable } from '../../state/read-saved.ts';
import { type SavedData, savedText } from '../../state/saved-data.ts';
import { defaultSettings } from '../../state/settings.ts';
import { ledgers, nightIds, weeks } from '../bedtime/arbitraries.ts';
import { fileWith, hostileFiles } from '../support/hostile-files.ts';

const at = Temporal.Instant.from('2026-11-24T17:00:00Z');

const ownTips = fc
  .uniqueArray(fc.tuple(fc.uuid(), fc.boolean(), fc.boolean()), { maxLength: 50, selector: ([id]) => id })
  .map((all) =>
    all.map(([id, isFavourite, isHidden]) => ({
      ...{ id: `own/${id}` as OwnTipId, text: `Tea with <b>"${id}"</b> \u2028`.trim() },
      ...{ isFavourite, isHidden },
    })),
  );

const data: fc.Arbitrary<SavedData> = fc.record({
  settings: fc.record({
    ...Object.fromEntries(Object.entries(defaultSettings).map(([name, value]) => [name, fc.constant(value)])),
    week: weeks.filter((week) => Object.values(week).every(({ bedtime, wake }) => bedtime !== wake)),
    leadMinutes: fc.integer({ min: 0, max: 120 }),
  }) as unknown as fc.Arbitrary<SavedData['settings']>,
  ownTips,
  rotation: fc.record({ round: fc.nat(), seen: fc.array(fc.constantFrom('tip-1', 'own/x', 'tip-2/again')) }),
  nights: fc.array(fc.tuple(nightIds, ledgers), { maxLength: 5 }).map((nights) => new Map(nights)),
});

describe('a saved file', () => {
  it('says, when it is read, all that was saved', () => {
    fc.assert(
      fc.property(data, (saved) => {
        const nights = new Map([...saved.nights].map(([night, ledger]) => [night, savable(merged(ledger, []))]));
        const read = readSaved(savedText({ ...saved, nights }, at));
        expect('data' in read ? read.data : read).toEqual({ ...saved, nights });
      }),
    );
  });

  it('can be read by people: one setting, one tip and one fact a line, oldest night first', () => {
    const fact = (device: string) => ({ kind: 'goodNight', at: '2026-11-22T21:00:00Z', device }) as const;
    const text = savedText(
      {
        settings: { ...defaultSettings, edit: { at: '2026-11-22T21:00:00Z', device: 'a', count: 3 } },
        ownTips: [{ id: 'own/a', text: 'Read.', isFavourite: true, isHidden: false }],
        rotation: { round: 2, seen: ['tip-1'] },
        nights: new Map([
          ['2026-11-23', [fact('b')]],
          ['2026-11-22', [fact('a')]],
        ] as never),
      },
      at,
    );
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual(['{', '  "slaapwel": 1,', '  "savedAt": "2026-11-24T17:00:00Z",']);
    expect(text).toContain('      "mon": {"on": true, "bedtime": "22:30", "wake": "06:30"},\n');
    expect(text).toContain('    {"id": "own/a", "text": "Read.", "isFavourite": true, "isHidden": false}\n');
    expect(text).toContain(
      '    "2026-11-22": [\n      {"kind": "goodNight", "at": "2026-11-22T21:00:00Z", "device": "a"}\n    ],',
    );
    expect(text.indexOf('2026-11-22"')).toBeLessThan(text.indexOf('2026-11-23"'));
    expect(text).not.toContain('edit');
  });

  it('is read where it leaves settings out: they stay as they are', () => {
    expect(readSaved(fileWith())).toMatchObject({ raw: { settings: { leadMinutes: 60 } } });
  });
});

describe('a file that is not to be read', () => {
  it.each(hostileFiles)('$what is refused, and says what is wrong', ({ text, is, path }) => {
    expect(readSaved(text)).toMatchObject({ is, ...(path && { path }) });
  });

  it('says the beginning of what is wrong, not all of it', () => {
    const read = readSaved(fileWith({ settings: { version: 1, language: 'x'.repeat(10_000) } }));
    expect('is' in read && read.is === 'wrong' && read.value).toMatch(/^"x{59}…$/);
  });

  it('may be nested as deeply as it likes', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readSaved(fileWith({ ownTips: 'HERE' }).replace('"HERE"', deep))).toMatchObject({ is: 'wrong' });
    expect(readSaved(fileWith({ nights: { '2026-11-22': 'HERE' } }).replace('"HERE"', deep))).toMatchObject({
      is: 'wrong',
    });
  });

  it('never throws, whatever it says', () => {
    fc.assert(fc.property(fc.json(), (text) => void readSaved(text)));
    fc.assert(fc.property(fc.object(), (parts) => void readSaved(fileWith(parts))));
  });
});

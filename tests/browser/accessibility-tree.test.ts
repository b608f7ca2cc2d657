import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessible } from './support/accessible.ts';
import { type ChromiumRig, startChromium } from './support/chromium-rig.ts';
import { settingsFor } from './support/evening.ts';
import { pages } from './support/pages.ts';
import { until } from './support/until.ts';

/** What a person can do something with; each needs a name. */
const controls =
  /^(button|link|checkbox|switch|slider|combobox|textbox|searchbox|spinbutton|radio|InputTime|Date|DisclosureTriangle)\b/;

describe('The accessibility tree', () => {
  let rig: ChromiumRig;
  const stored = settingsFor(0, { tips: { rotateSeconds: 0 } });
  beforeAll(async () => {
    rig = await startChromium();
    await rig.worker();
    // A tip was shown before, for "Previous tip" to lead to: a popup closed at once may not have kept its own.
    await rig.store({ settings: stored, rotation: { round: 0, seen: ['medicine-gap'] } });
    await until(async () => (await rig.state()).notices[0], 'the nudge');
  });
  afterAll(() => rig.end());

  const open = async (path: string, ready: string) => {
    const page = await rig.open(path);
    await page.waitForSelector(ready);
    return { page, reader: await accessible(page) };
  };

  it.each(pages)('of the $name has one main heading, headings in order, and a name for every control', async (one) => {
    const { page, reader } = await open(one.path, one.ready);
    const tree = await reader.tree('body');
    const found = tree.filter((line) => controls.test(line));
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((line) => !line.includes('"'))).toEqual([]);
    const levels = tree.flatMap((line) => /^heading .*level=(\d)/.exec(line)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 1) + 1);
    await page.close();
  });

  it('of the popup says at bedtime what is due, the tip with its evidence, and every way on', async () => {
    const { page, reader } = await open('popup.html', 'section.tip p');
    const tip = await page.$eval('.words', ({ textContent }) => textContent);
    const tree = await reader.tree('body');
    const names = tree.filter((line) => /^(button|image|img) /.test(line)).map((line) => line.replace(/\d+/g, '0'));
    expect(names).toEqual([
      'button "Why?" expanded=false',
      'button "All tips"',
      'button "Hide this tip"',
      'button "Previous tip"',
      'button "Next tip"',
      expect.stringMatching(/^(image|img) "Wind-down 0:0, bedtime 0:0, get up 0:0: .* It is 0:0\."$/),
      'button "Good night"',
      'button "0 min more"',
      'button "Skip tonight"',
      'button "Pause…" expanded=false',
      'button "Settings"',
    ]);
    expect(tree.join('\n')).toContain(tip);
    expect(tree.join('\n')).toMatch(/(The article's claim|Not in the article): /);
    await page.close();
  });

  it('of the options has each night as its switch, the two ends of its band and its two fields', async () => {
    const { page, reader } = await open('options.html', 'input[type="time"]');
    const { bedtime, wake } = stored.week['mon'] as { bedtime: string; wake: string };
    const tree = await reader.tree('.night');
    const night = tree.filter((line) => controls.test(line));
    expect(night[0]).toBe('switch "Monday" checked=true');
    expect(night[1]).toMatch(/^slider "Monday night, bedtime" value=\d+$/);
    expect(night[2]).toMatch(/^slider "Monday night, get up" value=\d+$/);
    // Chromium keeps the words of a value out of this tree.
    const words = await page.$$eval('.night:first-child [role="slider"]', (ends) =>
      ends.map((end) => end.ariaValueText),
    );
    expect(words).toEqual([bedtime, wake]);
    expect(tree.join('\n')).toContain('"Monday: bedtime"');
    expect(tree.join('\n')).toContain('"Monday: get up"');
    expect(tree.join('\n')).toContain('8 h in bed');
    await page.close();
  });

  it('of the library has its search with the count, and each tip with what can be done with it', async () => {
    const { page, reader } = await open('library.html', '.entry');
    const search = await reader.tree('search');
    expect(search[0]).toBe('search "Search and filter"');
    expect(
      search.filter((line) => controls.test(line)).map((line) => line.replace(/ value=.*| expanded.*/, '')),
    ).toEqual(['searchbox "Search"', 'combobox "Part"', 'combobox "Evidence"']);
    expect(search.join('\n')).toMatch(/\d+ in all/);
    const entry = await reader.tree('.entry');
    const text = await page.$eval('.entry h3', ({ textContent }) => textContent);
    expect(entry.filter((line) => controls.test(line))).toEqual([
      expect.stringContaining(`button "Why? ${text}"`),
      expect.stringContaining(`button "Favourite: ${text}"`),
      expect.stringContaining(`button "Hide: ${text}"`),
    ]);
    await page.close();
  });
});

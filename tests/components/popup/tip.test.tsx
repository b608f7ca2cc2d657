// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { evidenceLabels } from '../../../content/evidence.ts';
import { loadWords } from '../../../content/load-words.ts';
import { sectionIds } from '../../../content/section.ts';
import { sourcesOf } from '../../../content/tip-sources.ts';
import { tips as allTips, tipById } from '../../../content/tips.ts';
import {
  button,
  fireEvent,
  openPopup,
  ourTip,
  press,
  screen,
  settle,
  tipRegion,
  tipText,
  within,
} from './open-popup.ts';

const key = (name: string, target: Element = document.body, more: object = {}) => {
  fireEvent.keyDown(target, { key: name, ...more });
  return settle();
};

/** The keyboard leaves the tip, in which it holds the tip still. */
const leave = () => (document.activeElement as HTMLElement).blur();

describe('the popup', () => {
  it('opens on a tip at once, with its place in the article and its evidence', async () => {
    const { tips } = await openPopup();
    const { sections, tips: words } = await loadWords('en');
    const tip = ourTip(tips);
    const region = within(tipRegion());
    expect(tipText()).toBe(words[tip.id].text);
    const number = tip.section === 'intro' ? '' : `${tip.section} `;
    expect(region.getByRole('heading').textContent?.trim()).toBe(`${number}${sections[tip.section]}`);
    expect(region.getByText(/^The article's claim: (well established|mixed|limited|disputed)$/)).toBeTruthy();
  });

  it('keeps the tip that was on the screen before it, and goes on from there', async () => {
    const { tips, kept } = await openPopup({
      first: 'medicine-gap',
      rotation: { round: 1, seen: ['oats-for-energy'] },
    });
    expect(ourTip(tips).id).toBe('medicine-gap');
    expect(kept).toEqual([{ round: 1, seen: ['oats-for-energy', 'medicine-gap'] }]);
    expect(tipRegion().querySelector('.turned')).toBeNull();
    await press('Next tip');
    expect(ourTip(tips).id).not.toBe('medicine-gap');
    expect(tipRegion().querySelector('.turned')).not.toBeNull();
    await press('Previous tip');
    expect(ourTip(tips).id).toBe('medicine-gap');
  });

  it('lets go of the tip that was on the screen before it when it has been hidden since', async () => {
    const { tips } = await openPopup({ first: 'medicine-gap', settings: { tips: { hidden: ['medicine-gap'] } } });
    expect(ourTip(tips).id).not.toBe('medicine-gap');
  });

  it('brings the next tip at each opening, and none twice before all were seen', async () => {
    const texts = new Set<string>();
    let rotation = { round: 0, seen: [] as readonly string[] };
    for (const _ of allTips) {
      const { kept } = await openPopup({ rotation });
      rotation = kept.at(-1) as typeof rotation;
      texts.add(rotation.seen.at(-1) as string);
      document.body.replaceChildren();
    }
    expect(texts.size).toBe(allTips.length);
  });

  test.each([
    ['an addition of ours is said not to be in the article', 'medicine-gap', 'Not in the article: well established'],
    ['a claim is graded as the article makes it', 'popular-is-not-proven', "The article's claim: mixed"],
  ])('%s', async (_, id, caption) => {
    const hidden = allTips.map((tip) => tip.id).filter((other) => other !== id);
    await openPopup({ settings: { tips: { hidden } } });
    expect(screen.getByText(caption)).toBeTruthy();
    const strength = evidenceLabels.length - evidenceLabels.indexOf(tipById(id)?.label ?? 'disputed');
    expect(tipRegion().querySelectorAll('.strength .on')).toHaveLength(strength);
  });

  it('shows tips of the sections that are on only', async () => {
    const { tips } = await openPopup({ settings: { tips: { sections: ['03'] } } });
    for (let turn = 0; turn < 20; turn++) {
      expect(ourTip(tips).section).toBe('03');
      await press('Next tip');
    }
  });

  it('turns to another tip when its section is switched off in another window', async () => {
    const { fake, tonight, tips } = await openPopup();
    const sections = sectionIds.filter((id) => id !== ourTip(tips).section);
    fake.settings = { ...fake.settings, tips: { ...fake.settings.tips, sections } };
    await tonight.refresh();
    expect(sections).toContain(ourTip(tips).section);
  });

  it('speaks another language at once when it was changed elsewhere, without a reload', async () => {
    const { fake, tonight, tips } = await openPopup();
    const shown = ourTip(tips);
    fake.settings = { ...fake.settings, language: 'nl' };
    await tonight.refresh();
    await settle();
    expect(button('Volgende tip')).toBeTruthy();
    expect(tips.tip.value).toBe(shown);
    const { tips: words } = await loadWords('nl');
    expect(screen.getByText(words[shown.id].text)).toBeTruthy();
  });
});

describe('going through the tips', () => {
  it('goes on and back by buttons', async () => {
    await openPopup();
    const first = tipText();
    await press('Next tip');
    const second = tipText();
    expect(second).not.toBe(first);
    await press('Previous tip');
    expect(tipText()).toBe(first);
    await press('Next tip');
    expect(tipText()).toBe(second);
  });

  it('goes on and back by arrow keys', async () => {
    await openPopup();
    const first = tipText();
    await key('ArrowRight');
    expect(tipText()).not.toBe(first);
    await key('ArrowLeft');
    expect(tipText()).toBe(first);
  });

  it('follows the line of reading from right to left', async () => {
    await openPopup();
    const first = tipText();
    document.documentElement.dir = 'rtl';
    await key('ArrowLeft');
    document.documentElement.dir = '';
    expect(tipText()).not.toBe(first);
  });

  test.each([
    ['in a text field', () => document.body.appendChild(document.createElement('input')), {}],
    ['held with Alt, which is the browser’s own way back', () => document.body, { altKey: true }],
  ])('leaves an arrow key alone %s', async (_, target, more) => {
    await openPopup();
    const first = tipText();
    const element = target();
    await key('ArrowRight', element, more);
    if (element !== document.body) element.remove();
    expect(tipText()).toBe(first);
  });

  it('goes back to the tips of earlier openings, and says when there is none before', async () => {
    await openPopup({ rotation: { round: 0, seen: ['medicine-gap'] } });
    expect(button('Previous tip').getAttribute('aria-disabled')).toBeNull();
    await press('Previous tip');
    expect(tipText()).toBe((await loadWords('en')).tips['medicine-gap'].text);
    expect(button('Previous tip').getAttribute('aria-disabled')).toBe('true');
  });

  it('reads a tip aloud that was asked for', async () => {
    await openPopup();
    const said = () =>
      within(tipRegion())
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join('');
    expect(said()).toBe('');
    await press('Next tip');
    expect(said()).toBe(tipText());
  });
});

describe('tips that move on by themselves', () => {
  it('do so after as many seconds as were set, and are not read aloud', async () => {
    const { pass } = await openPopup({ settings: { tips: { rotateSeconds: 5 } } });
    const first = tipText();
    await pass(4);
    expect(tipText()).toBe(first);
    await pass(1);
    expect(tipText()).not.toBe(first);
    expect(within(tipRegion()).getAllByRole('status')[0]?.textContent).toBe('');
  });

  it('are not put off by what is read anew every minute', async () => {
    const { pass, tonight } = await openPopup({ settings: { tips: { rotateSeconds: 120 } } });
    tonight.keepFresh();
    const first = tipText();
    await pass(119);
    expect(tipText()).toBe(first);
    await pass(1);
    expect(tipText()).not.toBe(first);
  });

  it('wait while the pointer rests on the tip', async () => {
    const { pass } = await openPopup();
    const first = tipText();
    fireEvent.pointerEnter(tipRegion());
    await pass(60);
    expect(tipText()).toBe(first);
    fireEvent.pointerLeave(tipRegion());
    await pass(20);
    expect(tipText()).not.toBe(first);
  });

  it('wait while the keyboard is in the tip', async () => {
    const { pass } = await openPopup();
    const first = tipText();
    button('Next tip').focus();
    await pass(60);
    expect(tipText()).toBe(first);
    button('Next tip').blur();
    await pass(20);
    expect(tipText()).not.toBe(first);
  });

  it('wait while a Why is open', async () => {
    const { pass } = await openPopup();
    const first = tipText();
    await press('Why?');
    leave();
    await pass(60);
    expect(tipText()).toBe(first);
    await press('Why?');
    leave();
    await pass(20);
    expect(tipText()).not.toBe(first);
  });

  it('stop at the pause button and go on at it', async () => {
    const { pass } = await openPopup();
    const first = tipText();
    await press('Pause the tips');
    leave();
    await pass(60);
    expect(tipText()).toBe(first);
    await press('Let the tips move on');
    leave();
    await pass(20);
    expect(tipText()).not.toBe(first);
  });

  test.each([
    ['who asked for less motion', { still: true }],
    ['who switched it off', { settings: { tips: { rotateSeconds: 0 } } }],
  ])('never do for somebody %s, who has no pause button either', async (_, start) => {
    const { pass } = await openPopup(start);
    const first = tipText();
    await pass(300);
    expect(tipText()).toBe(first);
    expect(screen.queryByRole('button', { name: 'Pause the tips' })).toBeNull();
    await press('Next tip');
    expect(tipText()).not.toBe(first);
  });

  it('stop at once when less motion is asked for while the popup is open', async () => {
    const { pass, still } = await openPopup();
    const first = tipText();
    still.value = true;
    await pass(60);
    expect(tipText()).toBe(first);
  });
});

describe('Why?', () => {
  it('unfolds the reason and the sources, those with a DOI as links that leak nothing', async () => {
    const { tips } = await openPopup();
    const why = (await loadWords('en')).tips[ourTip(tips).id].why;
    expect(button('Why?').getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('list', { name: 'Sources' })).toBeNull();
    await press('Why?');
    expect(button('Why?').getAttribute('aria-expanded')).toBe('true');
    expect((await screen.findByText(why)).closest('[hidden]')).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(sourcesOf(ourTip(tips).id).length);
    const links = screen.getAllByRole('link') as HTMLAnchorElement[];
    for (const link of links) {
      expect(link.href).toMatch(/^https:\/\/doi\.org\/10\./);
      expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
  });

  it('folds up again when another tip comes', async () => {
    await openPopup();
    await press('Why?');
    await press('Next tip');
    expect(button('Why?').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('hiding a tip', () => {
  it('puts it away, shows another one, and offers the way back', async () => {
    const { fake, tips } = await openPopup();
    const first = tips.tip.value;
    await press('Hide this tip');
    expect(fake.settings.tips.hidden).toEqual([first?.id]);
    expect(tips.tip.value).not.toBe(first);
    expect(screen.getByText(/^Tip hidden\./)).toBeTruthy();
    await press('Undo');
    expect(fake.settings.tips.hidden).toEqual([]);
    expect(tips.tip.value).toBe(first);
    expect(screen.queryByText(/^Tip hidden\./)).toBeNull();
  });

  it('never shows it again', async () => {
    const { tips } = await openPopup();
    const first = tips.tip.value;
    await press('Hide this tip');
    for (let turn = 0; turn < 80; turn++) {
      await press('Next tip');
      expect(tips.tip.value).not.toBe(first);
    }
  });

  it('leaves a kind word and the way to the settings when it was the last one', async () => {
    const hidden = allTips.slice(1).map((tip) => tip.id);
    const { optionsOpened } = await openPopup({ settings: { tips: { hidden } } });
    await press('Hide this tip');
    expect(within(tipRegion()).getByText(/You can bring them back in the settings/)).toBeTruthy();
    fireEvent.click(within(tipRegion()).getByRole('button', { name: 'Settings' }));
    expect(optionsOpened).toHaveLength(1);
    await press('Undo');
    expect(tipText()).not.toBe('');
  });

  it('never leaves the keyboard nowhere', async () => {
    const hidden = allTips.slice(2).map((tip) => tip.id);
    await openPopup({ settings: { tips: { hidden } } });
    for (const name of ['Hide this tip', 'Hide this tip', 'Undo']) {
      await press(name);
      expect(document.activeElement?.tagName).toBe('BUTTON');
    }
  });

  it('says so when it could not be stored, and loses nothing', async () => {
    const { fake } = await openPopup();
    const first = tipText();
    fake.cannotStore = true;
    await press('Hide this tip');
    expect(screen.getByRole('alert').textContent).toMatch(/could not be saved/);
    expect(tipText()).toBe(first);
    fake.cannotStore = false;
    await press('Hide this tip');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(tipText()).not.toBe(first);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { citations } from '../../../content/citations.ts';
import nl from '../../../content/tips/nl.json' with { type: 'json' };
import { tips } from '../../../content/tips.ts';
import { button, entry, fakeLibrary, openLibrary, press, screen, settle, shownTips, within } from './open-library.tsx';

const part = (name: string | RegExp) => within(screen.getByRole('region', { name }));

describe('the library', () => {
  it('shows every tip under its part of the article, in order, and the wind-down steps apart', async () => {
    await openLibrary();
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.trim());
    expect(headings).toEqual([
      'Magnesium and sleep',
      '01 What magnesium does in the body',
      '02 How much does magnesium support sleep?',
      '03 What a magnesium shortage can do',
      'Your own tips',
      'Winding down',
    ]);
    expect(shownTips()).toHaveLength(tips.length + 12);
    expect(part('Winding down').getByText(/Not from the article/)).toBeTruthy();
    expect(part('Winding down').getAllByText(/^Not in the article: /)).toHaveLength(12);
  });

  it('says of a tip where it stands in the article and what its label grades', async () => {
    await openLibrary();
    const oats = within(entry(/^Turning food into energy/));
    expect(oats.getByText('Paragraph 3')).toBeTruthy();
    expect(oats.getByText("The article's claim: well established")).toBeTruthy();
    expect(within(entry(/^Upset stomach|^Nausea/)).getByText('Point 5')).toBeTruthy();
    expect(within(entry(/^Magnesium tablets can weaken/)).getByText(/^Not in the article: /)).toBeTruthy();
  });

  it('unfolds why, with sources that link by their DOI', async () => {
    const { view } = await openLibrary(undefined, { query: { label: 'limited', group: '02' } });
    const why = button(/^Why\? Deep sleep helps/);
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await press(/^Why\? Deep sleep helps/);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    const deep = within(entry(/^Deep sleep helps/));
    expect(deep.getByText(/16\.5 versus 10\.1 min/)).toBeTruthy();
    const link = deep.getByRole('link', { name: /^Held K/ }) as HTMLAnchorElement;
    expect(link.href).toBe(`https://doi.org/${citations.held2002.doi}`);
    expect(view.address.value).toBe('deep-sleep-one-small-study');
    await press(/^Why\? Deep sleep helps/);
    expect(view.address.value).toBeUndefined();
  });

  it('opened at a tip has it unfolded, with the focus on it', async () => {
    await openLibrary(undefined, { at: 'oats-for-energy' });
    expect(document.activeElement?.textContent).toContain('Turning food into energy');
    expect(button(/^Why\? Turning food into energy/).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1);
  });

  it('opened at what it does not know shows all there is', async () => {
    await openLibrary(undefined, { at: 'handful-of-gold' });
    expect(shownTips()).toHaveLength(48);
    expect(document.activeElement).toBe(document.body);
  });

  it('says which part of the article is switched off', async () => {
    await openLibrary(fakeLibrary({ tips: { sections: ['intro', '01', '02'] } }));
    expect(screen.getAllByText(/^Switched off in the settings/)).toHaveLength(1);
    expect(part(/^03/).getByText(/^Switched off in the settings/)).toBeTruthy();
  });

  it('speaks another language at once, the searched words and the unfolded why included', async () => {
    const { fake, speak } = await openLibrary();
    fake.fake.elsewhere((old) => ({ ...old, language: 'nl' }));
    await settle();
    await speak();
    expect(screen.getByRole('heading', { level: 1, name: 'Alle tips' })).toBeTruthy();
    expect(shownTips()[0]).toBe(nl.tips['sleep-starts-with-habits'].text);
  });
});

describe('a tip', () => {
  const oats = { query: { text: 'oats' } };

  it('is hidden and brought back by one button, on which the keyboard stays', async () => {
    const { fake } = await openLibrary(undefined, oats);
    await press(/^Hide: Turning food/);
    expect(fake.fake.stored().tips.hidden).toEqual(['oats-for-energy']);
    expect(within(entry(/^Turning food/)).getByText('Paragraph 3 · hidden')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Bring back: Turning food/);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^Hidden: Turning food/),
    );
    await press(/^Bring back: Turning food/);
    expect(fake.fake.stored().tips.hidden).toEqual([]);
  });

  it('becomes a favourite and no longer is one', async () => {
    const { fake } = await openLibrary(undefined, oats);
    await press(/^Favourite: Turning food/);
    expect(fake.fake.stored().tips.favourites).toEqual(['oats-for-energy']);
    expect(button(/^Favourite: Turning food/).getAttribute('aria-pressed')).toBe('true');
    expect(within(entry(/^Turning food/)).getByText('Paragraph 3 · favourite')).toBeTruthy();
    await press(/^Favourite: Turning food/);
    expect(fake.fake.stored().tips.favourites).toEqual([]);
  });

  it('of the wind-down is neither hidden nor a favourite: it does not rotate', async () => {
    await openLibrary(undefined, { query: { text: 'nightcap' } });
    const step = within(entry(/^Skip the nightcap/));
    expect(step.getAllByRole('button')).toHaveLength(1);
  });

  it('that could not be hidden is still there, and it says so with the reason', async () => {
    const { fake } = await openLibrary(undefined, oats);
    fake.fail('QUOTA_BYTES quota exceeded');
    await press(/^Hide: Turning food/);
    expect(screen.getByRole('alert').textContent).toContain('That could not be saved.');
    expect(screen.getByRole('alert').textContent).toContain('QUOTA_BYTES quota exceeded');
    expect(button(/^Hide: Turning food/)).toBeTruthy();
    fake.fail(undefined);
    await press(/^Hide: Turning food/);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('what the person chose and cannot be read is said, and the tips are there all the same', async () => {
  const fake = fakeLibrary();
  fake.fail('IO error');
  await openLibrary(fake);
  expect(screen.getByRole('alert').textContent).toContain('IO error');
  expect(shownTips()).toHaveLength(48);
  fake.fail(undefined);
  await press('Retry');
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('about the article', () => {
  const openAbout = async () => {
    await openLibrary(fakeLibrary(), { at: 'about' });
    return within(screen.getByRole('main'));
  };

  it('is a page of its own, with the way back to the tips', async () => {
    const { view } = await openLibrary();
    view.visit('about');
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'About the article' }));
    expect(shownTips()).toEqual([]);
    expect(screen.getByRole('link', { name: 'All tips' }).getAttribute('href')).toBe('library.html');
    view.visit('');
    await settle();
    expect(shownTips()).toHaveLength(tips.length + 12);
    expect(view.address.value).toBeUndefined();
  });

  it('says what each label means', async () => {
    const about = await openAbout();
    const terms = about.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms).toEqual(['well established', 'mixed', 'limited', 'disputed']);
    expect(about.getByText(/grades the article's claim behind a tip, not the tip itself/)).toBeTruthy();
  });

  it('counts the sources by how far they were read, and names those that were not seen', async () => {
    const about = await openAbout();
    const seen = Object.values(citations).filter(({ checked }) => checked === 'seen').length;
    const all = Object.keys(citations).length;
    expect(about.getByText(new RegExp(`^We opened ${seen} of the ${all} sources`))).toBeTruthy();
    expect(about.getAllByRole('listitem').length).toBe(all - seen + 5);
  });

  it('says when to see a doctor, who wrote the article and what may be done with the tips', async () => {
    const about = await openAbout();
    expect(about.getByText(/do not replace a doctor/)).toBeTruthy();
    expect(about.getByText(/Ask about CBT-I/)).toBeTruthy();
    expect(about.getByText(/Stefan Schneider.*June 10, 2024.*February 26, 2025/)).toBeTruthy();
    expect(about.getByText(/^Magnesium en slaap/).lang).toBe('nl');
    expect(about.getByText(/CC BY 4\.0/)).toBeTruthy();
  });
});

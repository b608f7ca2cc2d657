// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import en from '../../../content/tips/en.json' with { type: 'json' };
import { fakeSettings } from '../../state/fake-settings.ts';
import { describedAs, fireEvent, openOptions, press, screen, settle } from './open-options.tsx';

const part = (name: string | RegExp) => screen.getByRole('checkbox', { name });

describe('the parts of the article', () => {
  it('are switched off and on one by one, and kept in their order', async () => {
    const { fake } = await openOptions();
    fireEvent.click(part(/How much does magnesium/));
    await settle();
    expect(fake.stored().tips.sections).toEqual(['intro', '01', '03']);
    fireEvent.click(part(/How much does magnesium/));
    await settle();
    expect(fake.stored().tips.sections).toEqual(['intro', '01', '02', '03']);
  });

  it('may all be off, and then it says that there are no tips', async () => {
    const { fake } = await openOptions(fakeSettings({ tips: { sections: ['01'] } }));
    expect(describedAs(part(/What magnesium does/))).not.toContain('no tips');
    fireEvent.click(part(/What magnesium does/));
    await settle();
    expect(fake.stored().tips.sections).toEqual([]);
    expect(describedAs(part(/What magnesium does/))).toContain('no tips are shown');
  });
});

describe('a hidden tip', () => {
  const [oats, gaba] = [en.tips['oats-for-energy'].text, en.tips['gaba-is-a-lab-story'].text];

  it('stands there with its text, and comes back by itself', async () => {
    const { fake } = await openOptions(
      fakeSettings({ tips: { hidden: ['oats-for-energy', 'of-a-later-version', 'gaba-is-a-lab-story'] } }),
    );
    await settle();
    expect(screen.getByText(oats)).toBeTruthy();
    await press(`Bring back: ${oats}`);
    expect(fake.stored().tips.hidden).toEqual(['of-a-later-version', 'gaba-is-a-lab-story']);
    expect(screen.queryByText(oats)).toBeNull();
    expect(screen.getByText(gaba)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Hidden tips');
  });

  it('comes back with all the others, but for those that only a later version knows', async () => {
    const { fake } = await openOptions(
      fakeSettings({ tips: { hidden: ['oats-for-energy', 'of-a-later-version', 'gaba-is-a-lab-story'] } }),
    );
    await press('Bring back all');
    expect(fake.stored().tips.hidden).toEqual(['of-a-later-version']);
    expect(screen.getByText(/^None\. A tip that is not for you/)).toBeTruthy();
  });

  it('shows at once when it is hidden in the popup', async () => {
    const { fake } = await openOptions();
    fake.elsewhere((old) => ({ ...old, tips: { ...old.tips, hidden: ['oats-for-energy'] } }));
    await settle();
    expect(screen.getByText(oats)).toBeTruthy();
  });
});

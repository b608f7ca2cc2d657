// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fakeSettings } from '../../state/fake-settings.ts';
import { describedAs, fill, fireEvent, openOptions, screen, settle, textIn } from './open-options.tsx';

describe('the language', () => {
  const select = () => screen.getByRole('combobox', { name: /^(Language|Taal|Sprache)$/ });

  it('changes the whole page at once, and is stored', async () => {
    const { fake } = await openOptions();
    fireEvent.change(select(), { target: { value: 'nl' } });
    await settle();
    expect(screen.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Maandag' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /Wat magnesium in het lichaam doet/ })).toBeTruthy();
    expect(fake.stored().language).toBe('nl');
    expect(fake.edits()).toBe(1);
  });

  it('changes at once when another window changes it', async () => {
    const { fake } = await openOptions();
    fake.elsewhere((old) => ({ ...old, language: 'de' }));
    await settle();
    expect(screen.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeTruthy();
    expect(textIn(select())).toBe('de');
  });

  it('can be left to the browser, and says which one that is', async () => {
    const { fake } = await openOptions(fakeSettings({ language: 'en' }, { browserLanguage: 'nl-BE' }));
    expect(screen.getByRole('option', { name: "The browser's (Nederlands)" })).toBeTruthy();
    fireEvent.change(select(), { target: { value: 'auto' } });
    await settle();
    expect(fake.stored().language).toBe('auto');
    expect(screen.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeTruthy();
  });
});

describe('the time zone', () => {
  const automatic = () => screen.getByRole('switch', { name: 'Automatic time zone' });
  const zone = () => screen.getByRole('combobox', { name: 'Time zone' });

  it('is the machine’s, and says which one that is and what time it is there', async () => {
    await openOptions();
    expect(describedAs(automatic())).toBe('Europe/Amsterdam: it is 12:00 there now.');
    expect(screen.queryByRole('combobox', { name: 'Time zone' })).toBeNull();
  });

  it('can be pinned, starting from the machine’s, and set free again', async () => {
    const { fake } = await openOptions();
    fireEvent.click(automatic());
    await settle();
    expect(fake.stored().timeZone).toBe('Europe/Amsterdam');
    await fill(zone(), 'asia/tokyo');
    expect(fake.stored().timeZone).toBe('Asia/Tokyo');
    expect(describedAs(automatic())).toContain('Asia/Tokyo: it is 20:00 there now.');
    fireEvent.click(automatic());
    await settle();
    expect(fake.stored().timeZone).toBe('auto');
  });

  it('with a wrong name is not stored, and says so at its field', async () => {
    const { fake } = await openOptions(fakeSettings({ timeZone: 'Asia/Tokyo' }));
    for (const wrong of ['Europe/Amsterdamm', '', 'auto']) {
      await fill(zone(), wrong);
      expect(zone().getAttribute('aria-invalid')).toBe('true');
      expect(describedAs(zone())).toContain('There is no time zone of this name.');
      expect(describedAs(zone())).toContain('Until then it stays Asia/Tokyo.');
    }
    expect(fake.edits()).toBe(0);
  });

  it('that a browser gives to hide the real one gets a word of advice', async () => {
    await openOptions(fakeSettings({}, { systemZone: () => 'UTC' }));
    expect(describedAs(automatic())).toContain('Some browsers hide the real time zone.');
  });
});

import { effect, signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/options-page.tsx';
import { loadTexts } from '../../../content/tip-texts.ts';
import type { ContentTexts } from '../../../content/tip-words.ts';
import type { System } from '../../../platform/system.ts';
import { typingPause } from '../../../state/edit-queue.ts';
import { optionsModel } from '../../../state/options-model.ts';
import { spoken } from '../../../state/speak.ts';
import { type DataParts, yourDataModel } from '../../../state/your-data-model.ts';
import { type FakeSettings, fakeSettings } from '../../state/fake-settings.ts';

// A pause in typing need not be waited for.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** The texts that the page has asked for last: on a busy machine they take their time. */
let loading: Promise<unknown> = Promise.resolve();

/** Lets so many milliseconds pass, and what was started until then come to its end. */
const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    await loading;
  });

/** Lets what was started at once come to its end. */
const breathe = () => pass(0);

/** Lets everything that was started come to its end, texts that wait for a pause included. */
export const settle = (): Promise<void> => pass(typingPause);

const windows: System = { family: 'chromium', browser: 'Google Chrome', os: 'windows' };

/** Opens the options page on settings in memory, wired as its entrypoint wires it. */
export async function openOptions(
  fake: FakeSettings = fakeSettings(),
  copied: string[] = [],
  system = windows,
  deeds: Partial<DataParts> = {},
) {
  const model = optionsModel(fake);
  const never = () => Promise.reject(new Error('Nobody asked for it.'));
  const data = yourDataModel({
    ...{ settings: model.settings, save: never, bringBack: never, forget: never, putBack: never },
    ...{ finish: model.save, replaced: async () => model.settle() },
    ...deeds,
  });
  const words = signal<ContentTexts | undefined>(undefined);
  effect(() => {
    const language = model.language.value;
    spoken.value = language;
    loading = loadTexts(language).then((loaded) => {
      words.value = loaded;
    });
  });
  await model.load();
  await loadTexts(spoken.value);
  const onCopy = async (text: string) => copied.push(text) > 0;
  render(
    <OptionsPage
      model={model}
      data={data}
      words={words}
      zones={['Asia/Tokyo', 'Europe/Amsterdam']}
      system={system}
      onCopy={onCopy}
    />,
  );
  await breathe();
  return { fake, model, copied };
}

/** Types a text into a field without leaving it. */
export function type(field: HTMLElement, text: string): void {
  field.focus();
  fireEvent.input(field, { target: { value: text } });
}

/** Types a text into a field and goes on, so that it is stored. */
export async function fill(field: HTMLElement, text: string): Promise<void> {
  type(field, text);
  field.blur();
  await breathe();
}

/** The value of a field. */
export function textIn(field: HTMLElement): string {
  return (field as HTMLInputElement).value;
}

/** What is said about a field below it: its errors and its hints. */
export function describedAs(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await breathe();
};
export { fireEvent, screen, within };

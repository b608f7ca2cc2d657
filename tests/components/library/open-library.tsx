import { computed, signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { groupTitle } from '../../../components/library/group-title.ts';
import { LibraryPage } from '../../../components/library/library-page.tsx';
import { citations } from '../../../content/citations.ts';
import { loadWords } from '../../../content/load-words.ts';
import type { ContentWords } from '../../../content/tip-words.ts';
import { nudgeStepText } from '../../../nudge/nudge-step-text.ts';
import { type LibraryQuery, libraryEntries } from '../../../state/library-entries.ts';
import { libraryModel } from '../../../state/library-model.ts';
import { libraryView } from '../../../state/library-view.ts';
import { spoken } from '../../../state/speak.ts';
import { type FakeLibrary, fakeLibrary } from '../../state/fake-library.ts';

afterEach(cleanup);

/** Lets everything that was started come to its end. */
export const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

interface Start {
  /** What the address names. */
  readonly at?: string;
  /** What is searched for from the start: a short page is quickly looked through. */
  readonly query?: Partial<LibraryQuery>;
}

/** Opens the library on stores in memory, wired as its entrypoint wires it. */
export async function openLibrary(fake: FakeLibrary = fakeLibrary(), { at, query = {} }: Start = {}) {
  const model = libraryModel(fake);
  const words = signal<ContentWords | undefined>(undefined);
  const entries = computed(() =>
    words.value
      ? libraryEntries(words.value, spoken.value, model.settings.value.tips, model.own.value, nudgeStepText)
      : [],
  );
  const view = libraryView(entries, (group) => groupTitle(group, words.value?.sections));
  const speak = async () => {
    const loaded = await loadWords(model.language.value);
    spoken.value = model.language.value;
    words.value = loaded;
  };
  view.search(query);
  await model.load();
  render(<LibraryPage model={model} view={view} words={words} citations={citations} />);
  if (at) view.visit(at);
  await act(speak);
  await settle();
  return { fake, model, view, speak: () => act(speak) };
}

/** The texts of the tips on the page, in order. */
export function shownTips(): string[] {
  return [...document.querySelectorAll('.entry h3')].map(({ textContent }) => textContent ?? '');
}

/** A tip on the page, by a part of its text. */
export function entry(text: string | RegExp): HTMLElement {
  return screen.getByRole('heading', { level: 3, name: text }).closest('li') as HTMLElement;
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** Presses a button, as the keyboard does: the focus is on it. */
export async function press(name: string | RegExp): Promise<void> {
  button(name).focus();
  fireEvent.click(button(name));
  await settle();
}

/** Types into a field. */
export async function type(label: string, text: string): Promise<HTMLElement> {
  const field = screen.getByLabelText(label);
  field.focus();
  fireEvent.input(field, { target: { value: text } });
  await settle();
  return field;
}

/** Chooses in a list by the words of the choice. */
export async function choose(label: string, choice: string): Promise<void> {
  const option = within(screen.getByLabelText(label)).getByRole('option', { name: choice }) as HTMLOptionElement;
  fireEvent.change(screen.getByLabelText(label), { target: { value: option.value } });
  await settle();
}

/** What is said about a field below it. */
export function describedAs(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

export { fakeLibrary, fireEvent, screen, within };

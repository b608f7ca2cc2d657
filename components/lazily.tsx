import { signal } from '@preact/signals-core';
import type { ComponentType, FunctionComponent } from 'preact';
import { loadMessages } from '#messages/load';
import { spoken } from '../state/speak.ts';

/** A view whose code is loaded when it is first drawn. Until then, and where it cannot be had, it draws nothing. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  const view = signal<ComponentType<Props> | undefined>(undefined);
  let isAsked = false;
  const ask = async () => {
    isAsked = true;
    try {
      // What it says comes with it.
      const [loaded] = await Promise.all([load(), loadMessages(spoken.value)]);
      view.value = loaded;
    } catch (error) {
      isAsked = false;
      console.warn('Slaapwel: a view could not be loaded', error);
    }
  };
  return (props) => {
    if (!isAsked) void ask();
    const View = view.value;
    return View ? <View {...props} /> : null;
  };
}

import { signal } from '@preact/signals';
import type { ComponentType, FunctionComponent } from 'preact';

/** A view whose code is loaded when it is first drawn. Until then, and where it cannot be had, it draws nothing. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  const view = signal<ComponentType<Props> | undefined>(undefined);
  let isAsked = false;
  const ask = async () => {
    isAsked = true;
    try {
      view.value = await load();
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

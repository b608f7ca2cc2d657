import type { ComponentType, FunctionComponent } from 'preact';
import { lazily } from '../lazily.tsx';

/** A view that the popup needs on few evenings. The first that is drawn brings the styles of all. */
export function aside<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  return lazily(async () => {
    const [view, { wearAsideStyles }] = await Promise.all([load(), import('./aside-styles.ts')]);
    wearAsideStyles();
    return view;
  });
}

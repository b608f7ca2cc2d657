import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import type { Exposure } from './studio.ts';

/** A picture that is compared with the one kept in `tests/browser/pictures/`. */
export interface SteadyPicture {
  readonly name: string;
  readonly scene: Scene;
  readonly exposure: Exposure;
}

const sceneNamed = (name: string): Scene => {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`No scene is called ${name}.`);
  return found;
};

const steady = (name: string, theme: Exposure['theme']): SteadyPicture => ({
  name: `${name}.${theme}`,
  scene: sceneNamed(name),
  exposure: { theme, language: 'en', scale: 1 },
});

/** A small set with every theme, every page and the widest and narrowest of them; all of one moment. */
export const steadyPictures: readonly SteadyPicture[] = [
  steady('popup-afternoon', 'light'),
  steady('popup-afternoon', 'dark'),
  steady('popup-afternoon', 'night'),
  steady('options', 'light'),
  steady('options-narrow', 'night'),
  steady('library', 'dark'),
];

/** The moment of all steady pictures, as a wall time in Amsterdam. */
export const steadyMoment = sceneNamed('popup-afternoon').at;

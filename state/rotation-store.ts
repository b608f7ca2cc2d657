import { type Stored, stored } from '../platform/stored.ts';
import { decodeRotation, firstRotation, type Rotation } from './rotation.ts';

/** Where the rotation of the tips has got to. */
export const rotationStore: Stored<Rotation> = stored('rotation', decodeRotation, firstRotation);

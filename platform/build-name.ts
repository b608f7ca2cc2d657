declare global {
  interface ImportMetaEnv {
    /** Given by the build: see `scripts/build-name.ts`. */
    readonly BUILD_NAME?: string;
  }
}

/** A name of this very build: what another one has left behind may be of another kind. */
export const buildName = import.meta.env.BUILD_NAME ?? '';

/** What we need to know of a `package-lock.json` of version 3. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** An optional dependency that a lockfile names without saying which version of it is locked. */
export interface UnlockedOptional {
  readonly name: string;
  readonly version: string;
  readonly isDev: boolean;
}

/** The places at which Node looks for a package from another one's folder, nearest first. */
function places(folder: string, name: string): string[] {
  const above = folder.lastIndexOf('node_modules/');
  const here = `${folder}${folder ? '/' : ''}node_modules/${name}`;
  return above < 0 ? [here] : [here, ...places(folder.slice(0, above).replace(/\/$/, ''), name)];
}

/** The optional dependencies that have no entry of their own: `npm ci` refuses a lockfile that has any. */
export function unlockedOptionals({ packages }: Lockfile): UnlockedOptional[] {
  const found = Object.entries(packages).flatMap(([folder, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !places(folder, name).some((place) => place in packages))
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~]/, ''), isDev: dev })),
  );
  return [...new Map(found.map((optional) => [optional.name, optional])).values()];
}

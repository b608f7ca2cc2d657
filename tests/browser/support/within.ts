/**
 * What a promise brings, if it brings it in time.
 * @param what says in the failure what was waited for.
 * @param limit milliseconds after which it fails.
 * @throws when it does not.
 */
export async function within<T>(promise: Promise<T>, what: string, limit = 10_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${limit / 1000} s in vain for ${what}.`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

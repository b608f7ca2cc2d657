/** What a file of a language holds; that of English where there is no such language. @throws when it cannot be loaded. */
export function inLanguage<T>(files: Readonly<Record<string, () => Promise<T>>>, language: string): Promise<T> {
  const file = files[`./tips/${language}.json`] ?? files['./tips/en.json'];
  if (!file) throw new Error('There are no English words.');
  return file();
}

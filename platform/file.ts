/** Has the browser save a text as a file, where it keeps what is downloaded. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; before, it would come to nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The text of a file that the person chose; `undefined` when it is larger than so many bytes.
 * @throws when it cannot be read.
 */
export async function readFile(file: Blob, mostBytes: number): Promise<string | undefined> {
  return file.size > mostBytes ? undefined : file.text();
}

import { crc32 } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

/** How a file is packed: not at all, or by deflate. */
const methods = { stored: 0, deflated: 8 };

/** The parts of a zip, by the numbers that they begin with. */
const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };

/** Version 2.0 of the format is needed to read it; names are UTF-8. */
const [version, isUtf8] = [20, 0x0800];

/** Numbers as a zip holds them, each so many bytes wide. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const parts = fields.map(([bytes, value]) => {
    const part = Buffer.alloc(bytes);
    part.writeUIntLE(value, 0, bytes);
    return part;
  });
  return Buffer.concat(parts);
}

/** A file as it lies in a zip: its name, what a reader has to know of it, and what is in it. */
async function packed(file: string, content: Uint8Array) {
  const name = Buffer.from(file);
  const small = await deflateAsync(content, { numiterations: 100 });
  const [method, data] = small.length < content.length ? [methods.deflated, small] : [methods.stored, content];
  const about = numbers(
    [2, version],
    [2, isUtf8],
    [2, method],
    // No time: the same files make the same zip whenever they were written.
    [4, 0],
    [4, crc32(content)],
    [4, data.length],
    [4, content.length],
    [2, name.length],
    // Nothing besides.
    [2, 0],
  );
  return { name, about, data };
}

/**
 * A zip of these files, by their paths, packed as small as deflate goes: Zopfli looks longer for it than a program that
 * packs in passing, and any program unpacks it. The same files make the same bytes on every machine.
 */
export async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [file, content] of Object.entries(files)) {
    const { name, about, data } = await packed(file, content);
    const entry = Buffer.concat([numbers([4, signatures.file]), about, name, data]);
    // No comment, on the first disk, no marks of a system.
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, place]);
    directory.push(numbers([4, signatures.entry], [2, version]), about, rest, name);
    contents.push(entry);
    place += entry.length;
  }
  const list = Buffer.concat(directory);
  const count = contents.length;
  const end = numbers(
    [4, signatures.end],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, list.length],
    [4, place],
    [2, 0],
  );
  return Buffer.concat([...contents, list, end]);
}

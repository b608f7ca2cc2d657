/** The finaliser of MurmurHash3 (Appleby): every bit of the input changes about half of the bits that come out. */
function mix(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The 32-bit FNV-1a hash of a text's UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A whole number from 0 to 2^32 - 1 that says where an id stands in the shuffled order of one round: sort by it, lowest
 * first. The same seed, round and id always give the same key, and no key depends on the other ids, so hiding a tip or
 * adding one in a later version leaves the order of the rest as it was.
 */
export function orderKey(seed: number, round: number, id: string): number {
  return mix(mix(mix(seed) ^ round) ^ fnv1a(id));
}

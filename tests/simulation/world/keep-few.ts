/**
 * Keeps a value under a key that has none yet. Where that would be one too many, all others go: what worlds that are over
 * have asked is not asked again.
 */
export function keepFew<Key, Value>(map: Map<Key, Value>, most: number, key: Key, value: Value): Value {
  if (map.size >= most) map.clear();
  map.set(key, value);
  return value;
}

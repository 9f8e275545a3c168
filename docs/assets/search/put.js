// Lists under their keys.

/** Adds a value to the list under a key. @template K, V @param {Map<K, V[]>} lists @param {K} key @param {V} value */
export function put(lists, key, value) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

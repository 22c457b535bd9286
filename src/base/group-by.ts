// Items -> their groups by a key, in the order in which the keys first appear.
// Example: groupBy(['ab', 'c', 'de'], (word) => word.length) has 2 -> ['ab', 'de'] and 1 -> ['c'].

export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

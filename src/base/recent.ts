// Things and what was worked out of them lately: a small memory instead of one that grows with everything that was ever asked.
// Example: const sides = recent<Report, string[]>(10_000); sides.get(report) is what sides.set(report, …) was told, unless long ago.
// Things are told apart as Map does; whoever asks works out anew what is forgotten.

export interface Recent<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
}

/** At least the latest `most` are remembered, and never more than twice as many. */
export function recent<Key, Value>(most: number): Recent<Key, Value> {
  let late = new Map<Key, Value>()
  let before = late
  const set = (key: Key, value: Value): void => {
    if (late.size >= most) [before, late] = [late, new Map()]
    late.set(key, value)
  }
  return {
    get(key) {
      const found = late.get(key)
      if (found !== undefined) return found
      const kept = before.get(key)
      if (kept !== undefined) set(key, kept)
      return kept
    },
    set,
  }
}

// Heads from a file -> heads that form one tree: one root (-1), no cycles, nothing that points outside.
// Example: [-1, -1, 1] (two roots) becomes [-1, 0, 1]; a tree stays as it is.
// Words that cannot be reached from the root are hung on it, the first of each cycle only.

const INSIDE = (head: number, count: number): boolean => head >= 0 && head < count

function rootOf(heads: readonly number[]): number {
  const root = heads.indexOf(-1)
  if (root >= 0) return root
  const astray = heads.findIndex((head) => !INSIDE(head, heads.length))
  return Math.max(astray, 0)
}

export function mendHeads(given: readonly number[]): readonly number[] {
  const root = rootOf(given)
  const heads = given.map((head, at) => (at === root ? -1 : INSIDE(head, given.length) && head !== at ? head : root))
  const reached = new Uint8Array(heads.length)
  if (heads.length > 0) reached[root] = 1
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = []
    let at = start
    const onPath = new Set<number>()
    while (reached[at] === 0 && !onPath.has(at)) {
      onPath.add(at)
      path.push(at)
      at = heads[at] ?? root
    }
    if (reached[at] === 0) heads[at] = root
    for (const step of path) reached[step] = 1
  }
  return heads
}

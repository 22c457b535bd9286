// Drafts -> mentions: numbered in text order, with links to earlier mentions by number.
// A draft that was replaced by a fuller one (apposition) is found again by its head.
import type { Mention } from '../../model/index.ts'
import type { Draft } from './draft.ts'

const inOrder = (a: Draft, b: Draft): number =>
  a.chunk.first - b.chunk.first || b.chunk.last - a.chunk.last || a.chunk.head - b.chunk.head

export function finish(drafts: readonly Draft[]): Mention[] {
  const sorted = [...drafts].sort(inOrder)
  const numbers = new Map(sorted.map((draft, index) => [draft.chunk.head, index]))
  return sorted.map((draft, index) => {
    const earlier = draft.sameAs === undefined ? undefined : numbers.get(draft.sameAs.chunk.head)
    return {
      index,
      sentence: draft.chunk.sentence,
      head: draft.chunk.head,
      first: draft.chunk.first,
      last: draft.chunk.last,
      kind: draft.kind,
      actors: draft.actors,
      place: draft.place,
      canAct: draft.canAct,
      ...(earlier === undefined || earlier === index ? {} : { sameAs: earlier }),
      rules: [...new Set(draft.rules)],
    }
  })
}

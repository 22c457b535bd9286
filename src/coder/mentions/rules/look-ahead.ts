// A pronoun before the subject of its sentence -> the subject.
// Example: "After his meeting with the diplomat, the US envoy Sung Kim said": his -> Sung Kim. Runs when the document has been read.
// Only in a phrase or clause that stands in front of the subject's verb, and only where number, gender and kind agree.

import { childrenOf } from '../../tree.ts'
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import type { OpenReading } from '../reading.ts'
import { replaceDraft } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { normAt } from '../scene.ts'
import type { PronounKind } from '../weights.ts'
import { agreesWith } from '../weights.ts'
import { kindOfPronoun } from './pronouns.ts'

const FRONTED = /^(obl|advcl|nmod)/

/** The subject that stands behind the pronoun's own phrase, on the verb which that phrase modifies. */
function subjectAhead(scene: Scene, pronoun: number): number | undefined {
  for (let at = pronoun, guard = 0; guard < 40; guard++) {
    const token = scene.tokens[at]
    if (token === undefined || token.head < 0) return undefined
    const subject = childrenOf(scene.tree, token.head).find(
      (child) => scene.tokens[child]?.rel.startsWith('nsubj') === true,
    )
    if (FRONTED.test(token.rel) && subject !== undefined && subject > at && at < token.head) return subject
    at = token.head
  }
  return undefined
}

function resolved(reading: OpenReading, draft: Draft, kind: PronounKind): Draft | undefined {
  const subject = subjectAhead(reading.scene, draft.chunk.head)
  const found = subject === undefined ? undefined : reading.byHead.get(subject)
  if (found === undefined || found.kind === 'pronoun' || !agreesWith(found, kind)) return undefined
  if (found.chunk.head <= draft.chunk.head || found.chunk.sentence !== draft.chunk.sentence) return undefined
  const { head } = draft.chunk
  return {
    ...draft,
    actors: found.actors.map((actor) => renamed(reading.scene, actor, head, head + 1)),
    rules: ['coref:look-ahead'],
    sameAs: found,
  }
}

export function lookAhead(reading: OpenReading): void {
  for (const draft of [...reading.drafts]) {
    if (draft.kind !== 'pronoun') continue
    const kind = kindOfPronoun(normAt(reading.scene, draft.chunk.head))
    const next = kind === undefined ? undefined : resolved(reading, draft, kind)
    if (next !== undefined) replaceDraft(reading, draft, next)
  }
}

// Verbs that judge what somebody did: a pronoun in the reason they give is whom they judge, not who judges.
// Example: "France criticised Iran because it had enriched uranium", "thanked Oman for its help": "it" and "its" are the object.
// Known as implicit causality (Garvey and Caramazza 1974, Linguistic Inquiry 5). Words under "judging" in data/english/names.txt; every other verb
// is left to the weights.
import type { Draft } from './draft.ts'
import { rowHead } from './grammar.ts'
import { type Scene, wordSet } from './scene.ts'

const REASON = /^(after|because|since|for|over|as)$/

/** Whether the phrase or clause on the way from the pronoun to the verb begins with "because", "for", "over" ... */
function givesTheReason(scene: Scene, child: number): boolean {
  for (let at = child - 1; at >= 0; at--) {
    const token = scene.tokens[at]
    if (token === undefined || token.sentence !== scene.tokens[child]?.sentence) return false
    if (token.head === child && /^(mark|case)$/.test(token.rel)) return REASON.test(token.norm)
  }
  return false
}

/** The verb of judging whose reason the pronoun stands in; -1 for none. */
function judgingVerb(scene: Scene, pronoun: number): number {
  const judging = wordSet(scene.index, 'judging')
  let at = pronoun
  for (let steps = 0; steps < 6; steps++) {
    const token = scene.tokens[at]
    const above = token === undefined ? undefined : scene.tokens[token.head]
    if (token === undefined || above === undefined) return -1
    if (/^(advcl|obl)/.test(token.rel) && above.upos === 'VERB')
      return judging.has(above.lemma.toLowerCase()) && above.index < at && givesTheReason(scene, at) ? above.index : -1
    at = above.index
  }
  return -1
}

/** How much likelier the draft is for being judged, in the scale of weights.ts. */
export function judgedWeight(scene: Scene, pronoun: number, draft: Draft): number {
  const row = scene.tokens[rowHead(scene, draft.chunk.head)]
  if (row === undefined || !/^(obj|iobj|nsubj:pass)$/.test(row.rel)) return 0
  return row.head >= 0 && row.head === judgingVerb(scene, pronoun) ? 7 : 0
}

// "The Kenyan president ordered officials to ..." -> the officials are the subject's own, marked "context:subject".
// Only nouns of the state itself (officials, troops, police, parliament), only for a state's own people as subject, and only where the
// surroundings suggest no country (rules/owner-by-context.ts).

import { childrenOf } from '../../tree.ts'
import type { Discourse } from '../draft.ts'
import type { Owner } from '../facts.ts'
import { isCountryCode } from '../facts.ts'
import { clauseOf } from '../grammar.ts'
import type { Phrase } from '../phrase.ts'
import { isUnlikelyOwner } from './unlikely-owners.ts'

const OF_THE_STATE = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD'])

export function subjectOwner(discourse: Discourse, phrase: Phrase): Owner | undefined {
  const { scene } = discourse
  if (
    phrase.agent === undefined ||
    phrase.agent.agent.facility === true ||
    !OF_THE_STATE.has(phrase.agent.agent.sector)
  )
    return undefined
  const clause = clauseOf(scene, phrase.chunk.head)
  const subject = childrenOf(scene.tree, clause).find((child) => scene.tokens[child]?.rel === 'nsubj')
  const [actor] = (subject === undefined ? undefined : discourse.byHead.get(subject))?.actors ?? []
  if (actor === undefined || !isCountryCode(scene, actor.code) || !OF_THE_STATE.has(actor.sector)) return undefined
  if (isUnlikelyOwner(scene, phrase, actor.code, 'context:subject')) return undefined
  return { facts: { code: actor.code, sector: '', others: [], rules: [] }, rule: 'context:subject' }
}

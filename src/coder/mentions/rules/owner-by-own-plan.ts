// "Poland would be ready to help, Climate Minister NAME said" -> whoever announces what a country will do speaks for it; marked "context:own-plan".
// Example: "South Korea would deliver reactors only if the United States consented, Industry Minister NAME told lawmakers" -> KOR.
// Only for persons and organs of the state as the subject of a verb that tells a plan (will, would, can, could); weaker than what other
// surroundings suggest, so that it decides where a sentence names several countries. "Russia had lied, the minister said" tells nothing.
import { childrenOf } from '../../tree.ts'
import type { Owner } from '../facts.ts'
import { relOf } from '../grammar.ts'
import type { Phrase } from '../phrase.ts'
import type { Hit, Scene } from '../scene.ts'
import { hitCovering, lemmaAt } from '../scene.ts'

const SPEAKS_FOR_STATE = new Set(['GOV', 'MIL'])
const PLANS = new Set(['will', 'would', 'can', 'could', 'shall', 'may', "'ll", 'wo'])
const STANDS_FOR_COUNTRY = new Set(['name', 'capital', 'seat'])

/** Clauses that the verb reports: its complement, or what it is a parenthesis in. */
function reported(scene: Scene, verb: number): number[] {
  const below = childrenOf(scene.tree, verb).filter((child) => /^(ccomp|parataxis)/.test(relOf(scene, child)))
  const above = relOf(scene, verb).startsWith('parataxis') ? [scene.tokens[verb]?.head ?? -1] : []
  return [...below, ...above].filter((at) => at >= 0)
}

const isPlan = (scene: Scene, clause: number): boolean =>
  childrenOf(scene.tree, clause).some((child) => /^aux/.test(relOf(scene, child)) && PLANS.has(lemmaAt(scene, child)))

function subjectCountry(scene: Scene, clause: number): Hit | undefined {
  const subject = childrenOf(scene.tree, clause).find((child) => relOf(scene, child) === 'nsubj')
  const hit = subject === undefined ? undefined : hitCovering(scene, subject)
  const { kind, sector } = hit?.sense.entry ?? { kind: '', sector: '' }
  return kind === 'country' && sector === '' && STANDS_FOR_COUNTRY.has(hit?.sense.form ?? '') ? hit : undefined
}

export function ownPlanOwner(scene: Scene, phrase: Phrase): Owner | undefined {
  const { agent, chunk } = phrase
  if (agent === undefined || phrase.plural || !SPEAKS_FOR_STATE.has(agent.agent.sector)) return undefined
  const subject = scene.tokens[chunk.head]
  if (subject?.rel !== 'nsubj') return undefined
  const clause = reported(scene, subject.head).find((at) => isPlan(scene, at))
  const hit = clause === undefined ? undefined : subjectCountry(scene, clause)
  const { code = '' } = hit?.sense.entry ?? {}
  const country = scene.index.byCode.get(code)
  if (country?.kind !== 'country') return undefined
  return {
    facts: { code, sector: '', others: [], name: country.names[0] ?? '', id: country.id, rules: [] },
    rule: 'context:own-plan',
  }
}

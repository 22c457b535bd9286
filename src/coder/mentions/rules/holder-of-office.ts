// "the Japanese foreign minister" and the day -> who held the office then.
// Example: on 2019-05-01 "the German chancellor" is Angela Merkel by id; "the North Korean leader" is whoever bears the title
// "leader". Not for plurals, former, deputy or then- ones, nor without a day.

import type { Holder } from '../../../lexicon/actor-index.ts'
import { holderOn } from '../../../lexicon/actor-index.ts'
import type { Facts, Owner } from '../facts.ts'
import type { AgentAt, Phrase } from '../phrase.ts'
import type { Scene } from '../scene.ts'

const HEADS = ['head-of-state', 'head-of-government']

/** Offices in the order in which a noun can mean them. */
function officesOf(agent: AgentAt): readonly string[] {
  const { noun, office } = agent.agent
  if (noun === 'leader') return ['supreme-leader', 'leader', ...HEADS]
  if (office === undefined) return []
  return office === 'head-of-state' ? HEADS : [office]
}

/** A "leader" must bear that title; a president or king the title that is said, where the lexicon has one. */
function bears(holder: Holder, agent: AgentAt): boolean {
  const title = holder.office.title ?? ''
  const head = agent.agent.noun.split(' ').at(-1) ?? ''
  if (agent.agent.noun === 'leader') return title.endsWith('leader')
  return !HEADS.includes(holder.office.office ?? '') || title === '' || title.endsWith(head)
}

export function holderOf(scene: Scene, phrase: Phrase, agent: AgentAt, owner: Owner): Facts | undefined {
  if (phrase.former || phrase.atThatTime || phrase.lesser || phrase.plural) return undefined
  const keys = [...new Set([owner.facts.id ?? '', owner.facts.code])].filter((key) => key !== '')
  for (const key of keys)
    for (const office of officesOf(agent)) {
      const found = holderOn(scene.index, key, office, scene.day)
      if (found === undefined || !bears(found, agent)) continue
      const name = found.entry.names[0]
      return {
        code: '',
        sector: '',
        others: [],
        id: found.entry.id,
        ...(name ? { name } : {}),
        rules: [`office:${key}/${office}`],
      }
    }
  return undefined
}

// Noun of an actor + modifiers + owner -> its sectors.
// Example: "rebel commander" REB (MIL), "Hamas official" the group's, "army spokesman" MIL, "former minister" ELI.
// The noun's own sector stands where nothing nearer says more.
import type { AgentEntry } from '../../model/index.ts'
import type { Facts } from './facts.ts'
import type { Phrase } from './phrase.ts'
import { agentAt } from './phrase.ts'
import type { Scene } from './scene.ts'

export interface Sectors {
  readonly sector: string
  readonly others: readonly string[]
  readonly rule?: string
}

/** Sectors that colour everybody who belongs to them: a rebel commander is REB before he is MIL. */
const COLOURING = new Set([
  'REB',
  'OPP',
  'UAF',
  'PRM',
  'CRM',
  'PTY',
  'SPY',
  'REL',
  'LAB',
  'JRN',
  'EDU',
  'COP',
  'JUD',
  'LEG',
  'MIL',
])

/** A noun of actors among the words before the head ("police" of "police spokesman"). */
function modifierAgent(scene: Scene, phrase: Phrase): AgentEntry | undefined {
  if (phrase.agent === undefined) return undefined
  for (let at = phrase.agent.first - 1; at >= phrase.coreFirst; at--) {
    if ((scene.hitAt[at] ?? -1) >= 0) continue
    const found = agentAt(scene, at, phrase.coreFirst)
    if (found !== undefined) return found.agent
  }
  return undefined
}

/** The noun behind "of" or "for": "leader of the opposition". */
function complementAgent(scene: Scene, phrase: Phrase): AgentEntry | undefined {
  if (phrase.agent === undefined) return undefined
  const end = phrase.agent.last
  const prep = scene.tokens[end]
  if (prep === undefined || !['of', 'for'].includes(prep.norm)) return undefined
  for (let at = end + 1; at < end + 6; at++) {
    const token = scene.tokens[at]
    if (token === undefined || token.sentence !== prep.sentence || token.upos === 'VERB' || token.upos === 'PUNCT')
      return undefined
    const next = scene.tokens[at + 1]
    const found = agentAt(scene, at, end + 1)
    if (found !== undefined && !(next?.upos === 'NOUN' && scene.index.agents.has(next.norm))) return found.agent
  }
  return undefined
}

function coloured(
  agent: AgentEntry,
  by: { readonly sector: string; readonly others: readonly string[] },
  rule: string,
): Sectors {
  const others = [...by.others, ...(agent.relative === true ? [] : [agent.sector]), ...agent.otherSectors]
  return {
    sector: by.sector,
    others: [...new Set(others)].filter((sector) => sector !== by.sector && sector !== 'UNK'),
    rule,
  }
}

const fromAgent = (agent: AgentEntry) => ({ sector: agent.sector, others: agent.otherSectors })

const fromOwner = (owner: Facts) => ({ sector: owner.sector, others: owner.others })

/** Whether the owner is itself an actor with a sector, not just a government or country. */
const hasOwnSector = (owner: Facts | undefined): owner is Facts =>
  owner !== undefined && owner.sector !== '' && !['GOV', 'ELI', 'CVL', 'UNK'].includes(owner.sector)

export function sectorsOf(scene: Scene, phrase: Phrase, owner: Facts | undefined): Sectors {
  const agent = phrase.agent?.agent
  if (agent === undefined) return { sector: phrase.title ?? '', others: [] }
  if (phrase.former) return { sector: 'ELI', others: [], rule: 'office:former' }
  const modifier = modifierAgent(scene, phrase)
  if (modifier !== undefined && modifier.sector !== agent.sector) {
    const near =
      agent.relative === true || agent.sector === 'GOV' || modifier.sector === 'REB' || modifier.sector === 'OPP'
    if (near && COLOURING.has(modifier.sector)) return coloured(agent, fromAgent(modifier), `agent:${modifier.id}`)
  }
  const complement = agent.relative === true ? complementAgent(scene, phrase) : undefined
  if (complement !== undefined && COLOURING.has(complement.sector))
    return coloured(agent, fromAgent(complement), `agent:${complement.id}`)
  const generic = agent.relative === true || agent.sector === 'GOV' || agent.sector === 'UNK' || agent.sector === 'UAF'
  if (hasOwnSector(owner) && generic) return coloured(agent, fromOwner(owner), 'owner:sector')
  if (hasOwnSector(owner) && agent.sector === 'MIL') return coloured(agent, fromOwner(owner), 'owner:sector')
  return { sector: agent.sector, others: agent.otherSectors }
}

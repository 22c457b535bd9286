// Who published the text, where that is a government or a body of states -> the owner of its own officials.
// Example: of a statement published by the "US State Department", "the Secretary" and "Ambassador Ford" are USA's.
// Newspapers and agencies own nobody. Heads of state and government are as a rule named with their country and left out.
import type { ActorIndex } from '../../../lexicon/actor-index.ts'
import { longestName } from '../../../lexicon/names.ts'
import { piecesOf } from '../../../lexicon/pieces.ts'
import type { ActorEntry } from '../../../model/index.ts'
import type { Owner } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Publisher, Scene } from '../scene.ts'
import { isCapital } from '../scene.ts'

const OFFICES =
  /\b(government|ministry|department|office|embassy|mission|council|cabinet|presidency|president|parliament|army|forces|command|commission|secretariat)\b/i
const BODIES: ReadonlySet<string> = new Set(['UNO', 'EUR', 'IGO'])

function ownerOf(index: ActorIndex, entry: ActorEntry, source: string): Publisher | undefined {
  const body = entry.kind === 'organisation' && BODIES.has(entry.code)
  const office = entry.kind === 'country' || entry.kind === 'institution' ? OFFICES.test(source) : false
  if (!body && !office) return undefined
  const known = body ? entry : index.byCode.get(entry.code)
  if (known === undefined) return undefined
  return { code: known.code, sector: body ? '' : 'GOV', name: known.names[0] ?? '', id: known.id }
}

/** The government or body that a name of a source stands for. */
export function publisherOf(index: ActorIndex, source: string | undefined): Publisher | undefined {
  if (source === undefined) return undefined
  const pieces = source.split(/\s+/).map((word) => piecesOf(word))
  for (let at = 0; at < pieces.length; at++) {
    const entry = longestName(index.names, pieces, at, pieces.length)?.senses[0]?.entry
    if (entry !== undefined) return ownerOf(index, entry, source)
  }
  return undefined
}

const HEADS: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government'])

/** "the Minister", "Ambassador Ford", "the Department": in capitals, one of the publisher's own. */
export function publisherOwner(scene: Scene, phrase: Phrase): Owner | undefined {
  const { publisher } = scene
  if (publisher === undefined || phrase.plural) return undefined
  const owner: Owner = { facts: { ...publisher, others: [], rules: [] }, rule: 'context:publisher' }
  const agent = phrase.agent?.agent
  if (agent === undefined) return isCapital(scene.tokens[phrase.chunk.head]) ? owner : undefined
  const official = agent.sector === 'GOV' && !agent.collective && !HEADS.has(agent.office ?? '')
  return official && isCapital(scene.tokens[phrase.agent?.head ?? -1]) ? owner : undefined
}

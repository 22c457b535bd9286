// A name and the noun beside it that says who it is -> one mention.
// Example: "Sung Kim, Biden's special representative" -> Sung Kim USA GOV; "the country's foreign minister, Kang Kyung-wha," -> one.
// Works from the second half, when both are read. Two names, or two nouns, stay two.
import type { Actor } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import type { Reading } from '../reading.ts'
import { isCapital } from '../scene.ts'

const LOOSE = new Set(['appos', 'dep', 'parataxis', 'list', 'nmod:desc', 'conj'])

/** The mention that this one stands in apposition to. */
function partnerOf(reading: Reading, draft: Draft): Draft | undefined {
  const { tokens, byHead } = { tokens: reading.scene.tokens, byHead: reading.byHead }
  const token = tokens[draft.chunk.head]
  if (token === undefined || !LOOSE.has(token.rel)) return undefined
  const partner = byHead.get(token.head)
  if (
    partner === undefined ||
    partner.chunk.sentence !== draft.chunk.sentence ||
    partner.chunk.last > draft.chunk.first
  )
    return undefined
  return token.rel === 'appos' || isBesideByComma(reading, partner, draft) ? partner : undefined
}

/** "a spokesman for the Civil Aviation Authority, Saifullah Khan": the parse hangs the name on the authority. */
function overComplement(reading: Reading, draft: Draft): Draft | undefined {
  const { tokens } = reading.scene
  const token = tokens[draft.chunk.head]
  if (token?.rel !== 'appos' || !canName(draft) || !draft.traits.person || draft.traits.plural) return undefined
  if (tokens[draft.chunk.first - 1]?.norm !== ',') return undefined
  for (let at = tokens[token.head], guard = 0; at !== undefined && guard < 3; at = tokens[at.head], guard++) {
    const known = reading.byHead.get(at.index)
    if (at !== tokens[token.head] && known?.chunk.head === at.index) return isOneOffice(known) ? known : undefined
    if (isOneOffice(known) || at.rel !== 'nmod') return undefined
  }
  return undefined
}

/** "the minister": one person without a name. */
const isOneOffice = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined && draft.kind === 'nominal' && draft.traits.person && !draft.traits.plural

/** "Deputy Secretary of State Antony Blinken": a title that the parse cuts from the name right behind it. */
function titleBefore(reading: Reading, draft: Draft): Draft | undefined {
  const before = reading.drafts.at(-1)
  const [actor] = before?.actors ?? []
  if (before === undefined || actor === undefined || before.kind !== 'nominal' || draft.kind !== 'named')
    return undefined
  if (before.chunk.sentence !== draft.chunk.sentence || !before.traits.person || before.traits.plural) return undefined
  const { scene } = reading
  const start = scene.tokens[draft.chunk.first]?.start ?? -1
  const capital = isCapital(scene.tokens[draft.chunk.first - 1]) && isCapital(scene.tokens[before.chunk.head])
  return capital && draft.traits.person && actor.span.end < start && start - actor.span.end <= 1 ? before : undefined
}

/** Directly behind with a comma between: what a parse that is unsure must show at least. */
function isBesideByComma(reading: Reading, left: Draft, right: Draft): boolean {
  const gap = right.chunk.first - left.chunk.last
  return gap === 1 && reading.scene.tokens[left.chunk.last]?.norm === ','
}

function joinActors(name: Actor, noun: Actor): Actor {
  const code = name.code || noun.code
  const role = name.role ?? noun.role
  return {
    ...name,
    code,
    sector: name.sector || noun.sector,
    otherSectors: name.sector ? name.otherSectors : noun.otherSectors,
    ...(role === undefined ? {} : { role }),
    ...(name.id === undefined && noun.id !== undefined && noun.name === name.name ? { id: noun.id } : {}),
  }
}

const canName = (draft: Draft): boolean => draft.kind === 'named' && !draft.place && draft.traits.nouns[0] !== 'country'

/** Both as one, in the place of the first. */
export function joinApposition(reading: Reading, draft: Draft): { old: Draft; joined: Draft } | undefined {
  const old = overComplement(reading, draft) ?? partnerOf(reading, draft) ?? titleBefore(reading, draft)
  const [first] = old?.actors ?? []
  const [second] = draft.actors
  if (old === undefined || first === undefined || second === undefined) return undefined
  if (old.actors.length > 1 || draft.actors.length > 1 || draft.traits.plural !== old.traits.plural) return undefined
  const nameFirst = canName(old) && draft.kind === 'nominal'
  const nounFirst = old.kind === 'nominal' && old.traits.person && canName(draft) && draft.traits.person
  if (!nameFirst && !nounFirst) return undefined
  const { first: begin } = old.chunk
  const actor = nameFirst
    ? joinActors(first, second)
    : renamed(reading.scene, joinActors(second, first), begin, draft.chunk.last)
  const [named, noun] = nameFirst ? [old, draft] : [draft, old]
  const gender = named.traits.gender ?? noun.traits.gender
  const joined: Draft = {
    ...old,
    kind: 'named',
    chunk: { ...old.chunk, last: draft.chunk.last },
    actors: [actor],
    rules: [...named.rules, 'name:apposition', ...noun.rules],
    traits: {
      ...named.traits,
      person: named.traits.person || noun.traits.person,
      nouns: [...new Set([...noun.traits.nouns, ...named.traits.nouns])],
      ...(gender === undefined ? {} : { gender }),
    },
  }
  return { old, joined }
}

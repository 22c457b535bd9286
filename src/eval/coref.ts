// Mentions of the coder against marked entities -> chains of both, aligned by heads, and how many links are right.
// Example: gold chain 3 "the team" ... "they" and a mention "they" with sameAs "the team": one link, right.
// A mention of ours stands for a marked one where its head is that one's head or a word of its shortest form. Adjectives are
// no marked entities anywhere and are left out on our side; chains of one are left out on both.
import type { Document, Mention } from '../model/index.ts'
import type { Chain, ChainSums } from './chain-metrics.ts'
import { chainSums } from './chain-metrics.ts'
import type { MarkedEntity } from './gum-entities.ts'

const TYPES: ReadonlySet<string> = new Set(['person', 'organization', 'place'])

export interface LinkCount {
  readonly right: number
  /** Links between mentions that are both marked. */
  readonly marked: number
  readonly all: number
}

export interface WrongLink {
  readonly words: string
  readonly before: string
  readonly rules: readonly string[]
}

export interface CorefScore {
  readonly sums: ChainSums
  readonly links: LinkCount
  readonly wrong: readonly WrongLink[]
  /** Mentions of gold chains that no chain of ours has. */
  readonly missed: readonly MarkedEntity[]
}

/** The token of a range that hangs outside it. */
function headOf({ tokens }: Document, { first, last }: MarkedEntity): number {
  for (let at = first; at < last; at++) {
    const head = tokens[at]?.head ?? -1
    if (head < first || head >= last) return at
  }
  return first
}

/** Which marked entity each mention stands for: the one with its head, else one that has it in its core. */
function align(doc: Document, gold: readonly MarkedEntity[], mentions: readonly Mention[]): Map<Mention, MarkedEntity> {
  const [byHead, byCore] = [new Map<number, MarkedEntity>(), new Map<number, MarkedEntity>()]
  for (const entity of gold) {
    const head = headOf(doc, entity)
    if (!byHead.has(head) || TYPES.has(entity.type)) byHead.set(head, entity)
    for (const token of entity.core) byCore.set(token, entity)
  }
  const out = new Map<Mention, MarkedEntity>()
  const used = new Set<MarkedEntity>()
  for (const map of [byHead, byCore])
    for (const mention of mentions) {
      const entity = map.get(mention.head)
      if (entity === undefined || used.has(entity) || out.has(mention)) continue
      used.add(entity)
      out.set(mention, entity)
    }
  return out
}

/** A city, a seat or the people of a country is another thing than the country. */
function formOf(mention: Mention): string {
  if (mention.rules.includes('name:people')) return 'people'
  const other = mention.rules.some((rule) => /^name:(capital|city|region|seat)$/.test(rule))
  return other ? (mention.actors[0]?.rawText ?? '') : ''
}

/** What makes two mentions one without a link: the same known entity, by name. */
function entityKey(mention: Mention): string | undefined {
  if (mention.kind !== 'named' || mention.actors.length === 0) return undefined
  const ids = mention.actors.map((actor) => actor.id)
  if (ids.some((id) => id === undefined) || mention.rules.includes('name:private-persons')) return undefined
  return `${ids.join('+')}/${formOf(mention)}`
}

/** Chains of mentions: linked back to one another, or of one known entity. */
export function chainsOf(mentions: readonly Mention[]): Mention[][] {
  const chains = new Map<string, Mention[]>()
  const byMention = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const key = entityKey(mention)
    const linked = mention.sameAs === undefined ? undefined : byMention.get(mention.sameAs)
    const chain = linked ?? (key === undefined ? undefined : chains.get(key)) ?? []
    chain.push(mention)
    byMention.set(mention.index, chain)
    if (key !== undefined && !chains.has(key)) chains.set(key, chain)
  }
  return [...new Set(byMention.values())].filter((chain) => chain.length > 1)
}

const wordsOf = (doc: Document, { first, last }: { readonly first: number; readonly last: number }): string =>
  doc.tokens
    .slice(first, last)
    .map((token) => token.form)
    .join(' ')

function countLinks(doc: Document, chains: readonly Mention[][], known: ReadonlyMap<Mention, MarkedEntity>) {
  const wrong: WrongLink[] = []
  let [right, marked, all] = [0, 0, 0]
  for (const chain of chains)
    for (const [at, mention] of chain.entries()) {
      const before = chain[at - 1]
      if (before === undefined) continue
      const [mine, theirs] = [known.get(mention)?.chain, known.get(before)?.chain]
      all++
      if (mine === undefined || theirs === undefined) continue
      marked++
      if (mine === theirs) right++
      else wrong.push({ words: wordsOf(doc, mention), before: wordsOf(doc, before), rules: mention.rules })
    }
  return { links: { right, marked, all }, wrong }
}

function goldChains(gold: readonly MarkedEntity[]): MarkedEntity[][] {
  const chains = new Map<string, MarkedEntity[]>()
  for (const entity of gold) chains.set(entity.chain, [...(chains.get(entity.chain) ?? []), entity])
  return [...chains.values()].filter((chain) => chain.length > 1 && chain.some((one) => TYPES.has(one.type)))
}

/** One document: the coder's mentions on it against its marked entities. */
export function scoreCoref(doc: Document, marked: readonly MarkedEntity[], mentions: readonly Mention[]): CorefScore {
  const known = align(doc, marked, mentions)
  const keys = new Map(marked.map((entity, at) => [entity, `gold ${at}`]))
  const keyOf = (mention: Mention): string => keys.get(known.get(mention) as MarkedEntity) ?? `ours ${mention.index}`
  const nouns = mentions.filter((mention) => doc.tokens[mention.head]?.upos !== 'ADJ')
  const chains = chainsOf(nouns)
  const gold = goldChains(marked)
  const found: Chain[] = chains.map((chain) => chain.map(keyOf))
  const covered = new Set(found.flat())
  return {
    sums: chainSums(
      gold.map((chain) => chain.map((entity) => keys.get(entity) ?? '')),
      found,
    ),
    ...countLinks(doc, chains, known),
    missed: gold.flat().filter((entity) => !covered.has(keys.get(entity) ?? '')),
  }
}

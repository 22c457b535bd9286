// Argument -> parties: which actors a phrase brings, directly or through its possessor, nationality or complement.
// Example: "the crackdown in Belarus" is no actor, but brings BLR through "in"; "dozens of villagers" and "two of the villagers" bring the villagers.
// A party reached through another word says so in `via`, so that the coder can weigh it and --explain can show it.
import type { Actor, Mention } from '../model/index.ts'
import { commaJoiner } from './comma-joined.ts'
import { reciprocalSubject } from './reciprocals.ts'
import { childBy, childrenBy, conjuncts, prepositionOf, type Tree, tokenAt } from './tree.ts'

/** One actor in its place in the sentence. */
export interface Party {
  readonly actor: Actor
  /** Index in the list of mentions; -1 for a party that a rule brought in (the speaker, the government of a place). */
  readonly mention: number
  readonly via:
    | 'own'
    | 'of'
    | 'possessor'
    | 'modifier'
    | 'in'
    | 'towards'
    | 'speaker'
    | 'place'
    | 'context'
    | 'reciprocal'
}

/** Looks up parties; one for a document. */
export interface PartyFinder {
  /** Parties of the phrase with this head and all its conjuncts. */
  at(head: number): readonly Party[]
  /** Only what the phrase itself and its transparent nouns name, not what stands behind "in" or a possessor. */
  direct(head: number): readonly Party[]
  readonly mentions: readonly Mention[]
  mentionAt(head: number): Mention | undefined
  /** Whether the party can act: a hospital or a convoy can only be acted on. */
  canAct(party: Party): boolean
}

const BESIDES = new Set(['along_with', 'together_with', 'as_well_as', 'alongside'])

/** "Estonia, along with [Latvia], rejected": whoever stands beside the subject before its verb does the same. */
function besides(tree: Tree, head: number): number[] {
  const { rel, head: verb } = tokenAt(tree, head)
  if (!/^nsubj/.test(rel) || verb < 0) return []
  const before = childrenBy(tree, verb, 'obl').filter((child) => child < verb)
  return [...childrenBy(tree, head, 'nmod'), ...before].filter((child) => BESIDES.has(prepositionOf(tree, child)))
}

/** "a shipment bound for Haiti", "troops based in Mali" */
const BOUND_FOR = new Set(['for', 'to', 'in', 'from', 'against', 'on'])

const FIRST_PERSON = new Set(['i', 'we', 'us', 'me', 'our', 'my', 'ours'])

export interface PartyOptions {
  /** Nouns that only count or portion what follows "of" ("dozens", "series", "group"). */
  readonly transparent: ReadonlySet<string>
  /** Who speaks at this token, for "we" and "our" in quotes. */
  readonly speakerAt: (token: number) => readonly Party[]
}

export function partyFinder(tree: Tree, mentions: readonly Mention[], options: PartyOptions): PartyFinder {
  const byHead = new Map<number, Mention>()
  const covering = new Map<number, Mention>()
  for (const mention of mentions) {
    if (!byHead.has(mention.head)) byHead.set(mention.head, mention)
    for (let at = mention.first; at < mention.last; at++) if (!covering.has(at)) covering.set(at, mention)
  }
  const cache = new Map<number, readonly Party[]>()
  const directCache = new Map<number, readonly Party[]>()

  const canAct = (party: Party): boolean => mentions[party.mention]?.canAct ?? true

  /** The parser may make two subjects of one name ("Minister", "Abiy"): a word of a name that hangs where its head hangs stands for it. */
  const around = (head: number): Mention | undefined => {
    const mention = covering.get(head)
    return mention !== undefined && tokenAt(tree, mention.head).head === tokenAt(tree, head).head ? mention : undefined
  }
  const own = (head: number): readonly Party[] => {
    const token = tokenAt(tree, head)
    const spoken = token.upos === 'PRON' && FIRST_PERSON.has(token.norm) ? options.speakerAt(head) : []
    if (spoken.length > 0) return spoken
    const subject = reciprocalSubject(tree, head)
    if (subject !== undefined) return relabel(conjuncts(tree, subject).flatMap(atOne), 'reciprocal')
    const named = byHead.get(head)
    const mention = named?.canAct === true ? named : (around(head) ?? named)
    return (mention?.actors ?? []).map((actor) => ({ actor, mention: mention?.index ?? -1, via: 'own' as const }))
  }
  const relabel = (parties: readonly Party[], via: Party['via']): readonly Party[] =>
    parties.map((party) => (party.via === 'reciprocal' ? party : { ...party, via }))

  const transparent = (head: number): readonly Party[] => {
    const { lemma, upos } = tokenAt(tree, head)
    if (upos !== 'NUM' && !options.transparent.has(lemma.toLowerCase())) return []
    return childrenBy(tree, head, 'nmod').flatMap((child) =>
      prepositionOf(tree, child) === 'of' ? row(child).flatMap(directOne) : [],
    )
  }
  const directOne = (head: number): readonly Party[] => {
    const known = directCache.get(head)
    if (known !== undefined) return known
    directCache.set(head, [])
    let found = transparent(head)
    if (found.length === 0) found = own(head)
    if (found.length === 0) found = childrenBy(tree, head, 'appos').flatMap(own)
    directCache.set(head, found)
    return found
  }
  const through = (head: number): readonly Party[] => {
    const possessor = childBy(tree, head, 'nmod:poss')
    if (possessor !== undefined) {
      const found = row(possessor).flatMap(atOne)
      if (found.length > 0) return relabel(found, 'possessor')
    }
    const modifiers = childrenBy(tree, head, 'amod', 'compound', 'nmod:desc', 'nmod').filter(
      (child) => prepositionOf(tree, child) === '',
    )
    const inner = (child: number) => childrenBy(tree, child, 'amod', 'compound').flatMap(own)
    const found = modifiers.flatMap((child) => conjuncts(tree, child).flatMap(own))
    const modifier = found.length > 0 ? found : modifiers.flatMap(inner)
    if (modifier.length > 0) return relabel(modifier, 'modifier')
    for (const [preps, via] of [
      [['of', 'by'], 'of'],
      [['in'], 'in'],
      [['on', 'against', 'from', 'to', 'with', 'at', 'near'], 'towards'],
    ] as const) {
      for (const child of childrenBy(tree, head, 'nmod')) {
        if (!(preps as readonly string[]).includes(prepositionOf(tree, child))) continue
        const found = row(child).flatMap(atOne)
        if (found.length > 0) return relabel(found, via)
      }
    }
    for (const clause of childrenBy(tree, head, 'acl')) {
      for (const child of childrenBy(tree, clause, 'obl')) {
        if (!BOUND_FOR.has(prepositionOf(tree, child))) continue
        const found = row(child).flatMap(atOne)
        if (found.length > 0) return relabel(found, 'towards')
      }
    }
    return []
  }
  const atOne = (head: number): readonly Party[] => {
    const known = cache.get(head)
    if (known !== undefined) return known
    cache.set(head, [])
    let found = directOne(head)
    if (found.length === 0) found = through(head)
    cache.set(head, found)
    return found
  }
  const joined = commaJoiner(tree, byHead, covering)
  /** The phrase and whatever is coordinated with it, "and" or not. */
  const row = (head: number): number[] => [
    ...new Set([...conjuncts(tree, head), ...joined(head), ...besides(tree, head)]),
  ]
  const all = (one: (head: number) => readonly Party[]) => (head: number) => {
    const heads = row(head)
    return heads.length === 1 ? one(head) : heads.flatMap(one)
  }
  return { at: all(atOne), direct: all(directOne), mentions, mentionAt: (head) => byHead.get(head), canAct }
}

/** Two parties are the same where id, or else name and code, agree. */
export const sameParty = (a: Party, b: Party): boolean => partyKey(a) === partyKey(b)

export const partyKey = ({ actor }: Party): string =>
  actor.id ?? `${actor.code}/${actor.sector}/${actor.name.toLowerCase()}`

/** Countries and bodies of the parties, those without a code left out. */
export const codesOf = (parties: readonly Party[]): Set<string> =>
  new Set(parties.map(({ actor }) => actor.code).filter((code) => code !== ''))

/** Parties of at least two countries or bodies. */
export const several = (parties: readonly Party[]): boolean => codesOf(parties).size > 1

/** Without repetitions, in order. */
export function distinct(parties: readonly Party[]): Party[] {
  const seen = new Set<string>()
  return parties.filter((party) => {
    const key = partyKey(party)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

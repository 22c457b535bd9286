// One place of a frame and a phrase -> whether the phrase fits it, and what it brings: parties, content, the literal object.
// Example: the slot {sanction} takes "new tariffs" and scores 3; the slot REC takes "the market in Goma" and brings COD by "in".
// How the places of a frame go together is match.ts.
import type { Frame, Slot } from '../model/index.ts'
import type { Arg } from './clauses/types.ts'
import type { Party, PartyFinder } from './parties.ts'
import { childrenBy, prepositionOf, type Tree, tokenAt } from './tree.ts'

export interface MatchContext {
  readonly tree: Tree
  readonly parties: PartyFinder
  readonly transparent: ReadonlySet<string>
  /** Nouns that stand for whoever they belong to: weapons, statements, bodies. */
  readonly standsFor: ReadonlySet<string>
  /** Whether a phrase or clause can be content: it codes to something (2), is a clause or event-like noun (1), is neither (0). */
  readonly contentRank: (head: number) => number
}

/** What the governor lends: its actors where the clause names none, and its prepositional phrases. */
export interface Inherited {
  readonly subject?: readonly Party[]
  readonly preps?: readonly Arg[]
}

/** What has been found so far while a frame is being fitted. */
export interface Binding {
  /** What only words do ("churches called for ...") even bodies do that are otherwise only acted on. */
  readonly speaks: boolean
  /** Only the phrase itself counts as recipient, not what it belongs to (direct=yes). */
  readonly direct: boolean
  score: number
  actors: Party[]
  joint: boolean
  recipients: Party[]
  /** The preposition that brought the recipients. */
  recipientPrep?: string
  content?: number
  object?: number
}

/** Lower-case lemmas of a phrase that a word list can name: the head, and "modifier head" for lists of several words. */
export function phraseWords(ctx: MatchContext, head: number): readonly string[] {
  const known = WORDS.get(ctx.tree) ?? new Map<number, readonly string[]>()
  WORDS.set(ctx.tree, known)
  const found = known.get(head)
  if (found !== undefined) return found
  const made = wordsOf(ctx, head)
  known.set(head, made)
  return made
}

/** Many frames ask the same phrase. */
const WORDS = new WeakMap<Tree, Map<number, readonly string[]>>()

function wordsOf(ctx: MatchContext, head: number): string[] {
  const { tree } = ctx
  const token = tokenAt(tree, head)
  const lemma = token.lemma.toLowerCase()
  const words: string[] = []
  for (const child of childrenBy(tree, head, 'amod', 'compound', 'nmod:desc', 'flat')) {
    const modifier = tokenAt(tree, child)
    for (const form of new Set([modifier.lemma.toLowerCase(), modifier.norm])) words.push(`${form} ${lemma}`)
  }
  words.push(lemma)
  if (lemma !== token.norm) words.push(token.norm)
  if (ctx.transparent.has(lemma)) {
    for (const child of childrenBy(tree, head, 'nmod'))
      if (prepositionOf(tree, child) === 'of') words.push(...phraseWords(ctx, child))
  }
  return words
}

const isPerson = (ctx: MatchContext, head: number): boolean =>
  ctx.parties.mentionAt(head)?.canAct === true && ctx.parties.mentionAt(head)?.place !== true

/** All words by which a list can name an object: its own and those of what is coordinated with it. */
export const objectWords = (ctx: MatchContext, head: number): readonly string[] =>
  [head, ...childrenBy(ctx.tree, head, 'conj')].flatMap((one) => phraseWords(ctx, one))

function fillWords(ctx: MatchContext, slot: Slot, head: number, binding: Binding): boolean {
  for (const one of [head, ...childrenBy(ctx.tree, head, 'conj')]) {
    const word = phraseWords(ctx, one).find((candidate) => slot.words?.has(candidate))
    if (word === undefined) continue
    binding.score += word.includes(' ') ? 4 : 3
    // "a Spaniard and her driver": all of a row of people suffer it, whichever of them is on the list.
    binding.object ??= one !== head && ctx.parties.direct(one).length > 0 && isPerson(ctx, head) ? head : one
    return true
  }
  return false
}

/** A thing that codes to nothing fits X a little better than its owner fits REC: "welcomed [the president's statement]". */
const THING = 1.3

function fillContent(ctx: MatchContext, head: number, binding: Binding): boolean {
  const rank = ctx.contentRank(head)
  binding.content = head
  binding.score += rank === 2 ? 2.5 : rank === 1 ? 0.8 : ctx.parties.direct(head).length > 0 ? 0.2 : THING
  return true
}

function fillParties(ctx: MatchContext, slot: Slot, named: readonly Party[], binding: Binding): boolean {
  const receives = slot.role === 'REC'
  const found = receives
    ? named
    : named.filter((party) => party.via !== 'towards' && (binding.speaks || ctx.parties.canAct(party)))
  if (found.length === 0) return false
  binding.score += found.some((party) => party.via === 'own') ? 2 : 1.2
  if (receives) binding.recipients.push(...found)
  else binding.actors.push(...found)
  if (slot.role === 'ACT+') binding.joint = true
  return true
}

/**
 * Who a phrase brings to a place. As actor, a thing stands for whoever it belongs to only where it is a deed ("Israeli shelling"), a weapon,
 * a statement or a body ("data/english/matrix.txt" [stands-for]); "Swiss watches" and "the Kenyan shilling" do nothing.
 */
function partiesFor(ctx: MatchContext, slot: Slot, head: number, binding: Binding): readonly Party[] {
  const direct = ctx.parties.direct(head)
  if (binding.direct) return direct
  const { upos, lemma } = tokenAt(ctx.tree, head)
  const stands = upos === 'PROPN' || ctx.contentRank(head) === 2 || ctx.standsFor.has(lemma.toLowerCase())
  const mayStand = slot.role === 'REC' || direct.length > 0 || stands
  return mayStand ? ctx.parties.at(head) : []
}

/** Puts the phrase into the slot; false where it does not fit. `lent` are parties of the governor instead of the phrase's own. */
export function fillSlot(
  ctx: MatchContext,
  slot: Slot,
  head: number,
  binding: Binding,
  lent?: readonly Party[],
): boolean {
  switch (slot.role) {
    case 'ANY':
      binding.score += 0.3
      return true
    case 'WORDS':
      return fillWords(ctx, slot, head, binding)
    case 'X':
      return fillContent(ctx, head, binding)
    default:
      return fillParties(ctx, slot, lent ?? partiesFor(ctx, slot, head, binding), binding)
  }
}

/** What even bodies, places and convoys do that are otherwise only acted on: they speak, and a hospital or a ship helps. */
const VERBAL = new Set(['AID', 'AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

export const newBinding = (frame: Frame): Binding => ({
  speaks:
    (frame.result.operator !== undefined && frame.result.operator !== 'do') || VERBAL.has(frame.result.event ?? ''),
  direct: frame.options.direct === 'yes',
  score: frame.particle === undefined ? 0 : 2,
  actors: [],
  joint: false,
  recipients: [],
})

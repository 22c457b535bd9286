// A coded article -> the scene in which entries are looked for: its tree, who is who, who speaks where, its dates and events.
// Example: scene.eventAt(token) is the event whose predicate stands there; scene.speakers(token) who says so, innermost first.
// It asks the coder's own tools again and decides nothing itself.
import { groupBy } from '../../base/group-by.ts'
import type { Clause } from '../../coder/clauses/types.ts'
import { type Party, type PartyFinder, partyFinder } from '../../coder/parties.ts'
import { situationOf } from '../../coder/situation.ts'
import { mapQuotes, speechChain, toSpeaker } from '../../coder/speech.ts'
import { childBy, childrenBy, type Tree, tokenAt, treeOf } from '../../coder/tree.ts'
import { type WordGroups, wordGroup } from '../../lexicon/english.ts'
import type { Actor, DateExpression, Document, Event, Mention, Speaker } from '../../model/index.ts'
import { isOpposed } from './camps.ts'
import type { Cues } from './cues.ts'
import { doubtPlaces } from './doubt-places.ts'
import { mendLemmas } from './mend-lemmas.ts'
import { resolveGroups } from './resolve-groups.ts'
import { withoutSeats } from './seats-of-bodies.ts'

/** What the coder gives of an article. */
export interface CodedArticle {
  readonly doc: Document
  readonly events: readonly Event[]
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateExpression[]
  readonly explained: ReadonlyMap<string, { readonly clause: Clause }>
}

export interface Scene {
  readonly doc: Document
  readonly tree: Tree
  readonly parties: PartyFinder
  readonly cues: Cues
  readonly words: WordGroups
  readonly events: readonly Event[]
  readonly eventAt: (token: number) => Event | undefined
  readonly datesOf: (sentence: number) => readonly DateExpression[]
  readonly speakers: (token: number) => readonly Speaker[]
  /** The actors behind the innermost and outer speakers of a token. */
  readonly speakingParties: (token: number) => readonly (readonly Party[])[]
  readonly mentionsIn: (first: number, last: number) => readonly Mention[]
}

function eventsByToken({ doc, events, explained }: CodedArticle): Map<number, Event> {
  const at = new Map<string, number>()
  for (const token of doc.tokens) at.set(`${doc.sentences[token.sentence]?.in ?? 'text'}:${token.start}`, token.index)
  const out = new Map<number, Event>()
  for (const event of events) {
    const predicate = explained.get(event.id)?.clause.predicate
    if (predicate !== undefined && !out.has(predicate)) out.set(predicate, event)
    for (const { role, in: field, start } of event.evidence) {
      const token = role === 'event' ? at.get(`${field}:${start}`) : undefined
      if (token !== undefined && !out.has(token)) out.set(token, event)
    }
  }
  return out
}

/** Mentions that the ledger reads otherwise than the coder ("the government", "both countries"): the same in the events. */
function withMentions(event: Event, mentions: readonly Mention[], { sentences, tokens }: Document): Event {
  const own = mentions.filter(({ rules, sentence }) => sentence === event.sentence && rules[0]?.startsWith('ledger:'))
  if (own.length === 0) return event
  const mended = (actors: readonly Actor[]): readonly Actor[] => {
    const out = actors.flatMap((actor) => {
      const mention = own.find(({ first, last, sentence }) => {
        const [start, end] = [tokens[first]?.start ?? -1, tokens[last - 1]?.end ?? -1]
        return sentences[sentence]?.in === actor.span.in && actor.span.start >= start && actor.span.end <= end
      })
      return mention === undefined ? [actor] : mention.actors
    })
    return [...new Set(out)]
  }
  return { ...event, actors: mended(event.actors), recipients: mended(event.recipients) }
}

export function sceneOf(coded: CodedArticle, words: WordGroups, cues: Cues): Scene {
  const { dates } = coded
  const doc = mendLemmas(coded.doc, cues)
  const tree = treeOf(doc)
  const speech = wordGroup(words, 'speech')
  const mentions = resolveGroups(doubtPlaces(withoutSeats(coded.mentions, tree, cues), tree, speech), tree)
  const quotes = mapQuotes(tree, speech)
  const parties: PartyFinder = partyFinder(tree, mentions, {
    transparent: wordGroup(words, 'transparent'),
    speakerAt: (token) => {
      const speaker = quotes.speakers[quotes.quotationOf[token] ?? -1]
      return speaker === undefined ? [] : parties.at(speaker.speaker).map((party) => ({ ...party, via: 'speaker' }))
    },
  })
  const chainAt = (token: number) =>
    speechChain(quotes, token, situationOf({ tree, words, speech, spent: new Set([token]) }, token).speech)
  const told = coded.events.map((event) => withMentions(event, mentions, doc))
  const events = eventsByToken({ ...coded, events: told })
  const bySentence = groupBy(dates, (date) => date.sentence)
  const mentionsBySentence = groupBy(mentions, (mention) => mention.sentence)
  return {
    doc,
    tree,
    parties,
    cues,
    words,
    events: told,
    eventAt: (token) => events.get(token),
    datesOf: (sentence) => bySentence.get(sentence) ?? [],
    speakers: (token) => chainAt(token).flatMap((frame) => toSpeaker(tree, parties, frame) ?? []),
    speakingParties: (token) => chainAt(token).map(({ speaker }) => (speaker === undefined ? [] : parties.at(speaker))),
    mentionsIn: (first, last) =>
      (mentionsBySentence.get(tokenAt(tree, first).sentence) ?? []).filter(
        (mention) => mention.head >= first && mention.head < last,
      ),
  }
}

/** An actor of an event as a party. */
export const partyOf = (actor: Actor): Party => ({ actor, mention: -1, via: 'own' })

type Named = Pick<Actor, 'code' | 'id' | 'name'>

/** Country code, else the name: what tells one side from another. */
export const sideOf = ({ code, id, name }: Named): string => (code !== '' ? code : (id ?? name.toLowerCase()))

/** The sides of actors, sorted, each once. */
export const sidesOf = (actors: readonly Named[]): string[] => [...new Set(actors.map(sideOf))].sort()

/** The same without places and things that nobody knows. */
export const knownSides = (actors: readonly Named[]): string[] =>
  sidesOf(actors).filter((side) => !/^[a-z]/.test(side) || actors.some(({ id }) => id === side))

/** Firms, crews and parties of a country may stand on either side in it. */
const OFFICIAL: ReadonlySet<string> = new Set(['', 'GOV', 'LEG', 'JUD'])

/** Government and rebels of one country. */
const standApart = (a: Actor, b: Actor): boolean =>
  isOpposed(a) !== isOpposed(b) && OFFICIAL.has(isOpposed(a) ? b.sector : a.sector)

/** Of one side: one country, unless one rules it and the other stands against it. */
export const isSameSide = (a: Actor, b: Actor): boolean => sideOf(a) === sideOf(b) && !standApart(a, b)

/** Parties that are of none of the sides of others. */
export const othersThan = (parties: readonly Party[], others: readonly Party[]): Party[] =>
  parties.filter(({ actor }) => !others.some((other) => isSameSide(actor, other.actor)))

/** Parties of other countries and bodies: whom a guess may mean. */
export function foreignTo(parties: readonly Party[], others: readonly Party[]): Party[] {
  const sides = new Set(others.map(({ actor }) => sideOf(actor)))
  return parties.filter(({ actor }) => !sides.has(sideOf(actor)))
}

/** The first party of each side. */
export function oneASide(parties: readonly Party[]): Party[] {
  const seen = new Set<string>()
  return parties.filter(({ actor }) => {
    const side = sideOf(actor)
    if (seen.has(side)) return false
    seen.add(side)
    return true
  })
}

/** Where a party is named; parties of events know only the place. */
export const mentionOf = ({ parties }: Scene, { actor, mention }: Party): Mention | undefined =>
  parties.mentions[mention] ??
  parties.mentions.find(({ actors }) =>
    actors.some(({ span }) => span.in === actor.span.in && span.start === actor.span.start),
  )

const MEETING =
  /^(?:invitation|trip|visit|talk|talks|round|meeting|summit|conference|deal|agreement|accord|negotiation|session|ceremony|truce)$/

/** "a deal in Bridgetown", "an intervention in Niger" */
const STRUCK =
  /^(?:deal|agreement|accord|truce|pact|treaty|ceasefire|memorandum|intervention|operation|landing|mission|deployment|coup|exercise)$/

/** "in Brussels", "a meeting in Doha", "the invitation to Barbados": where something is or leads to, and no side in it. */
export function isWhere(scene: Scene, party: Party): boolean {
  const { tree } = scene
  const found = mentionOf(scene, party)
  if (party.via === 'context' || found === undefined || !found.place || found.kind !== 'named') return false
  const preposition = childrenBy(tree, found.head, 'case').map((child) => tokenAt(tree, child).norm)
  const { head, rel } = tokenAt(tree, found.head)
  const meeting = head >= 0 && MEETING.test(tokenAt(tree, head).lemma.toLowerCase())
  const inside = preposition.some((word) => /^(?:in|at|near|into|across|outside)$/.test(word))
  if (party.via === 'in') return inside && head >= 0 && STRUCK.test(tokenAt(tree, head).lemma.toLowerCase())
  const city = found.actors.every(({ name, rawText }) => name !== rawText)
  if (inside && (rel.startsWith('obl') || meeting || city)) return true
  const sent =
    head >= 0 && /^(?:extend|send|issue|give|address)$/.test(tokenAt(tree, Math.max(0, tokenAt(tree, head).head)).lemma)
  // "returned the boats to Kenya" gives Kenya what is returned; "returned to Kenya" goes there.
  const takesThing = head >= 0 && !city && childBy(tree, head, 'obj', 'nsubj:pass') !== undefined
  const moves = head >= 0 && !takesThing && /^(?:go|come|travel|fly|return|move)$/.test(tokenAt(tree, head).lemma)
  const goal =
    (city || moves || (tokenAt(tree, Math.max(0, head)).lemma === 'invitation' && !sent)) &&
    preposition.includes('to') &&
    head >= 0
  return (
    goal &&
    /^(?:invitation|trip|visit|talk|round|return|go|come|travel|fly|move|bring)$/.test(
      tokenAt(tree, head).lemma.toLowerCase(),
    )
  )
}

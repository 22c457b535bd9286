// Set turns of phrase -> the kind of act that they make: a verb that says little with the noun or phrase that says it.
// Example: "put a draft on the table", "came forward with a proposal" and "held out the prospect of a deal" offer; "poured cold water on it" refuses.
// The turns are lines of data/story/cues.txt ("offer turn"): verb, then what must stand as object or behind a preposition; "*" is anything.
// It leaves alone turns whose noun is absent ("put the soldiers on alert") and denied ones.
import type { Clause } from '../../coder/clauses/types.ts'
import { childBy, childrenBy, isNominal, prepositionOf, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Cue } from './cue.ts'
import { cueWords } from './cues.ts'
import { isDenied } from './denied.ts'
import type { Scene } from './scene.ts'

/** "denied" turns accept only where they are denied, and then refuse (denied.ts). */
const LISTS = [
  'offer',
  'demand',
  'threat',
  'commitment',
  'refusal',
  'denied',
  'acceptance',
  'weak refusal',
  'weak acceptance',
] as const

/** "put on table" -> verb put, preposition on, nouns table; "pour water on *" has an object as well. */
interface Turn {
  readonly kind: LedgerKind
  readonly onlyDenied: boolean
  /** Answers only where something is on the table. */
  readonly weak: boolean
  readonly verb: string
  /** Nouns of the object; none where it may be anything or absent. */
  readonly objects: readonly string[]
  readonly prep: string
  readonly nouns: readonly string[]
}

const parsed = new WeakMap<Scene['cues'], readonly Turn[]>()

function kindOf(list: (typeof LISTS)[number]): LedgerKind {
  if (list === 'denied' || list === 'weak acceptance') return 'acceptance'
  return list === 'weak refusal' ? 'refusal' : list
}

function turnOf(list: (typeof LISTS)[number], text: string): Turn {
  const [verb = '', ...rest] = text.split(' ')
  const objects = rest.length === 2 ? [] : (rest[0]?.split('|') ?? [])
  const [prep = '', nouns = ''] = rest.length === 1 ? [] : rest.slice(-2)
  const kind = kindOf(list)
  return {
    kind,
    onlyDenied: list === 'denied',
    weak: list.startsWith('weak'),
    verb,
    objects,
    prep,
    nouns: nouns.split('|'),
  }
}

function turnsOf(cues: Scene['cues']): readonly Turn[] {
  const known = parsed.get(cues)
  if (known !== undefined) return known
  const turns = LISTS.flatMap((list) => [...cueWords(cues, `${list} turn`)].map((text) => turnOf(list, text)))
  parsed.set(cues, turns)
  return turns
}

/** The verb with its particle, which may stand behind the object: "came forward", "pulled it back". */
function isVerb({ tree }: Scene, { lemma, particles, predicate, obj }: Clause, verb: string): boolean {
  if (verb === lemma) return true
  if (!verb.startsWith(`${lemma}_`)) return false
  const behind = [predicate + 1, predicate + 2, (obj?.head ?? predicate) + 1].map((at) => tree.tokens[at]?.norm ?? '')
  return [...particles, ...behind].some((particle) => verb === `${lemma}_${particle}`)
}

function isNoun(scene: Scene, head: number, nouns: readonly string[]): boolean {
  const { tree, cues } = scene
  const token = tokenAt(tree, head)
  const lemma = token.lemma.toLowerCase()
  if (nouns.includes('*')) return isNominal(token)
  if (nouns.includes('@table') && (cueWords(cues, 'table noun').has(lemma) || PRONOUN.test(lemma))) return true
  return nouns.includes(lemma) || modifiedNames(scene, head).some((name) => nouns.includes(name))
}

/** "green_light", "no_objection": the noun with what stands before it. */
const modifiedNames = ({ tree }: Scene, head: number): string[] =>
  childrenBy(tree, head, 'amod', 'det', 'compound').map(
    (child) => `${tokenAt(tree, child).norm}_${tokenAt(tree, head).lemma.toLowerCase()}`,
  )

/** "went along with it" */
const PRONOUN = /^(?:it|that|this|them|these|those)$/

/** Phrases of the verb and those that the parser hangs on its object. */
function phraseOf(scene: Scene, { predicate, obj }: Clause, { prep, nouns }: Turn): number | undefined {
  const { tree } = scene
  const heads = [predicate, ...(obj === undefined ? [] : [obj.head])]
  return heads
    .flatMap((head) => childrenBy(tree, head, 'obl', 'nmod'))
    .find((child) => prepositionOf(tree, child) === prep && isNoun(scene, child, nouns))
}

/** What the noun is about ("prospect [of a deal]", "offer [to talk]"), else the noun itself. */
function within({ tree, parties }: Scene, noun: number): number {
  const clause = childBy(tree, noun, 'acl', 'ccomp')
  if (clause !== undefined && tokenAt(tree, clause).upos === 'VERB') return clause
  const about = childrenBy(tree, noun, 'nmod').find(
    (child) => /^(?:of|for)$/.test(prepositionOf(tree, child)) && parties.direct(child).length === 0,
  )
  return about ?? noun
}

/** The object of the turn itself, also where the parser takes the particle for a preposition; a party is none ("dangled Minsk before us"). */
function objectOf(scene: Scene, { obj, preps }: Clause, { objects, verb }: Turn): number | undefined {
  const particle = verb.split('_')[1]
  const head = obj?.head ?? preps.find(({ prep }) => prep === particle)?.head
  if (head === undefined || !isNoun(scene, head, objects)) return undefined
  return objects.includes('*') && scene.parties.direct(head).length > 0 ? undefined : head
}

/** The object behind which a phrase tells more: "put [a draft] on the table". */
function thingOf({ tree, parties }: Scene, { obj }: Clause): number | undefined {
  if (obj === undefined || !isNominal(tokenAt(tree, obj.head))) return undefined
  return parties.direct(obj.head).length > 0 ? undefined : obj.head
}

/** "gave [the plan] its blessing": what the answer is to, before its own noun. */
function givenTo(scene: Scene, { obj, iobj }: Clause, { objects }: Turn): number | undefined {
  const { tree, parties } = scene
  const before = iobj?.head ?? obj?.head
  if (before === undefined || !isNominal(tokenAt(tree, before)) || parties.direct(before).length > 0) return undefined
  const noun = iobj === undefined ? childBy(tree, before, 'appos') : obj?.head
  return noun !== undefined && noun > before && isNoun(scene, noun, objects) ? before : undefined
}

const ASIDE =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|spot|time|now|day|night|evening|morning|hour|week|month|end|principle)$/i

/** What a weak answer is about ("gave way [on the tax]"), else its verb. */
const about = ({ tree, parties }: Scene, { predicate, obj }: Clause): number =>
  [...childrenBy(tree, predicate, 'obl'), ...(obj === undefined ? [] : childrenBy(tree, obj.head, 'nmod'))].find(
    (child) =>
      /^(?:on|over|to|with|of|for|against|at)$/.test(prepositionOf(tree, child)) &&
      parties.direct(child).length === 0 &&
      !ASIDE.test(tokenAt(tree, child).lemma),
  ) ?? predicate

/** "gave its consent": the noun is the answer and not what is answered. */
const answersByItself = ({ kind, weak, objects }: Turn): boolean =>
  weak || ((kind === 'refusal' || kind === 'acceptance') && !/^[@*]/.test(objects[0] ?? ''))

function contentOf(scene: Scene, clause: Clause, turn: Turn): number | undefined {
  if (!isVerb(scene, clause, turn.verb)) return undefined
  const given = turn.objects.length > 0 && turn.prep === '' ? givenTo(scene, clause, turn) : undefined
  if (given !== undefined) return given
  const object = turn.objects.length === 0 ? undefined : objectOf(scene, clause, turn)
  if (turn.objects.length > 0 && object === undefined) return undefined
  if (turn.prep === '')
    return object === undefined ? undefined : answersByItself(turn) ? about(scene, clause) : within(scene, object)
  const phrase = phraseOf(scene, clause, turn)
  if (phrase === undefined || turn.nouns.includes('*')) return phrase
  if (turn.weak) return thingOf(scene, clause) ?? clause.predicate
  return thingOf(scene, clause) ?? within(scene, phrase)
}

function cueOf({ kind, verb, weak, objects, nouns }: Turn, clause: Clause, content: number): Cue {
  const denies = [...objects, ...nouns].some((noun) => /^(?:no_|none$|nothing$)/.test(noun))
  return {
    kind,
    clause,
    rule: `ledger:turn:${verb}`,
    deed: false,
    content,
    ...(weak ? { weak } : {}),
    ...(denies ? { denies } : {}),
  }
}

export function turnAt(scene: Scene, clause: Clause): Cue | undefined {
  if (clause.pos !== 'verb') return undefined
  for (const turn of turnsOf(scene.cues)) {
    const content = contentOf(scene, clause, turn)
    const denied = turn.onlyDenied && !isDenied(scene.tree, clause.predicate)
    if (content !== undefined && !denied) return cueOf(turn, clause, content)
  }
  return undefined
}

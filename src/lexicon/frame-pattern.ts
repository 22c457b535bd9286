// "give|hand REC X [for {aid}]" -> predicates and places. The grammar of data/verbs/FORMAT.md, without its classes' words.
// Example: "impose {sanction} on REC" -> lemma impose, object {sanction}, prep on: REC.
// A pattern that is wrong throws PatternError with the reason; the caller knows file and line.
import type { Frame, PrepSlot, Slot } from '../model/index.ts'

export class PatternError extends Error {}

export interface Predicate {
  readonly lemma: string
  readonly particle?: string
}

/** A pattern with every alternative of its predicate; `frames` differ where "to X" may be an infinitive or a phrase. */
export interface Pattern {
  readonly pos: Frame['pos']
  readonly predicates: readonly Predicate[]
  readonly places: readonly Places[]
}

/** The places of one frame. */
export interface Places {
  readonly subj?: Slot
  readonly obj?: Slot
  readonly iobj?: Slot
  readonly preps: readonly PrepSlot[]
  readonly comp?: NonNullable<Frame['comp']>
}

/** Gives the words of a class, or undefined where there is none of that name. */
export type ClassWords = (name: string) => ReadonlySet<string> | undefined

const TOKEN = /\[[^\]]*\]|[a-z]*\+?\([^)]*\)|\S+/g
const POS: Readonly<Record<string, Frame['pos']>> = { n: 'noun', a: 'adj', v: 'verb' }
const WORD = /^[a-z][a-z'’_.-]*(\|[a-z][a-z'’_.-]*)*$/
const SLOT = /^(ACT\+?|REC|X|_|\{[^}]*\}|\(.*\))$/

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/** Where the reader parts a hyphen ("cease - fire"), the first part stands as a modifier: "cease-fire" is also "cease fire". */
export function spellings(word: string): string[] {
  const parts = word.split('-')
  return parts.length === 2 && !word.includes(' ') ? [word, parts.join(' ')] : [word]
}

/** "{sanction}", "(truce|ceasefire)", "REC" -> a slot. */
function readSlot(text: string, optional: boolean, classes: ClassWords): Slot {
  if (text === 'ACT' || text === 'ACT+' || text === 'REC' || text === 'X') return { role: text, optional }
  if (text === '_') return { role: 'ANY', optional }
  const single = /^\{([^}]*)\}$/.exec(text)?.[1]
  if (single !== undefined) return { role: 'WORDS', words: wordsOf(single, classes), classes: [single], optional }
  const names: string[] = []
  const words = new Set<string>()
  for (const part of text.slice(1, -1).split('|')) {
    const one = part.trim()
    if (one === '') throw new PatternError(`empty word in ${text}`)
    const name = /^\{([^}]*)\}$/.exec(one)?.[1]
    if (name !== undefined) names.push(name)
    for (const word of name === undefined ? spellings(one) : wordsOf(name, classes)) words.add(word)
  }
  return names.length === 0 ? { role: 'WORDS', words, optional } : { role: 'WORDS', words, classes: names, optional }
}

function wordsOf(name: string, classes: ClassWords): ReadonlySet<string> {
  const words = classes(name)
  if (words === undefined) throw new PatternError(`unknown class {${name}}`)
  return words
}

/** A place behind the predicate as read from the tokens. */
type Place =
  | { readonly kind: 'bare'; readonly slot: Slot }
  | { readonly kind: 'prep'; readonly preps: readonly string[]; readonly slot: Slot }
  | { readonly kind: 'comp'; readonly marker: 'to' | 'that' | 'ing'; readonly slot: Slot }

const isMarker = (word: string): word is 'to' | 'that' | 'ing' => word === 'to' || word === 'that' || word === 'ing'

/** "to+" is an infinitive of any kind, "to+(occupy|annex)" one of these verbs. */
function readOpenClause(token: string, optional: boolean, classes: ClassWords): Place | undefined {
  const [, marker = '', words = ''] = /^(to|that|ing)\+(\(.*\)|\{.*\})?$/.exec(token) ?? []
  if (!isMarker(marker)) return undefined
  return { kind: 'comp', marker, slot: words === '' ? { role: 'ANY', optional } : readSlot(words, optional, classes) }
}

function readPlaces(tokens: readonly string[], optional: boolean, classes: ClassWords): Place[] {
  const out: Place[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    if (token.startsWith('[')) {
      out.push(...readPlaces(tokensOf(token.slice(1, -1)), true, classes))
      continue
    }
    if (SLOT.test(token)) {
      out.push({ kind: 'bare', slot: readSlot(token, optional, classes) })
      continue
    }
    const clause = readOpenClause(token, optional, classes)
    if (clause !== undefined) {
      out.push(clause)
      continue
    }
    const next = tokens[i + 1]
    if (!WORD.test(token) || next === undefined || !SLOT.test(next)) throw new PatternError(`cannot read "${token}"`)
    const slot = readSlot(next, optional, classes)
    if (isMarker(token) && (next === 'X' || token !== 'to')) out.push({ kind: 'comp', marker: token, slot })
    else out.push({ kind: 'prep', preps: token.split('|'), slot })
    i++
  }
  return out
}

function one<T>(list: readonly T[], what: string): T | undefined {
  if (list.length > 1) throw new PatternError(`more than one ${what}`)
  return list[0]
}

/** Sorts the places into a frame; "to X" gives two: an infinitive, and a phrase ("agreed to meet", "agreed to a truce"). */
function arrange(places: readonly Place[], subj: Slot | undefined): Places[] {
  const bare = places.filter((place) => place.kind === 'bare').map((place) => place.slot)
  if (bare.length > 2) throw new PatternError('more than two objects')
  const preps = places.flatMap((place) => (place.kind === 'prep' ? [{ ...place.slot, preps: place.preps }] : []))
  const comp = one(
    places.filter((place) => place.kind === 'comp'),
    'complement clause',
  )
  const [first, second] = bare
  const base = {
    ...(subj === undefined ? {} : { subj }),
    ...(second === undefined ? {} : { iobj: first as Slot }),
    ...(first === undefined ? {} : { obj: second ?? first }),
  }
  if (comp === undefined) return [{ ...base, preps }]
  const clause: Places = { ...base, preps, comp: { marker: comp.marker, slot: comp.slot } }
  if (comp.marker !== 'to' || comp.slot.role !== 'X') return [clause]
  return [clause, { ...base, preps: [...preps, { ...comp.slot, preps: ['to'] }] }]
}

function readPredicates(token: string): { pos: Frame['pos']; predicates: Predicate[] } {
  const slash = token.lastIndexOf('/')
  const pos = slash < 0 ? 'verb' : POS[token.slice(slash + 1)]
  const names = (slash < 0 ? token : token.slice(0, slash)).split('|')
  if (pos === undefined) throw new PatternError(`unknown part of speech in "${token}"`)
  const predicates = names.map((name): Predicate => {
    if (!WORD.test(name)) throw new PatternError(`"${name}" is no lemma`)
    const cut = name.indexOf('_')
    return cut < 0 ? { lemma: name } : { lemma: name.slice(0, cut), particle: name.slice(cut + 1) }
  })
  return { pos, predicates }
}

function readSubject(token: string | undefined, classes: ClassWords): Slot | undefined {
  if (token === undefined) return undefined
  const optional = token.startsWith('[')
  const text = optional ? token.slice(1, -1) : token
  if (!SLOT.test(text)) throw new PatternError(`"${token}" cannot be a subject`)
  return readSlot(text, optional, classes)
}

/** Where the predicate stands among the tokens: the first that is a plain word. */
const predicateAt = (tokens: readonly string[]): number =>
  tokens.findIndex((token) => !token.startsWith('[') && !SLOT.test(token))

/** Reads a pattern; throws PatternError. */
export function readPattern(text: string, classes: ClassWords): Pattern {
  const tokens = tokensOf(text)
  const at = predicateAt(tokens)
  const token = tokens[at]
  if (token === undefined) throw new PatternError('no predicate')
  if (at > 1) throw new PatternError('more than one subject')
  const subj = readSubject(at === 1 ? tokens[0] : undefined, classes)
  return { ...readPredicates(token), places: arrange(readPlaces(tokens.slice(at + 1), false, classes), subj) }
}

/** Lemmas and part of speech alone, for what must be known before classes are: undefined where the pattern is wrong. */
export function predicatesOf(text: string): { pos: Frame['pos']; lemmas: readonly string[] } | undefined {
  const tokens = tokensOf(text)
  const token = tokens[predicateAt(tokens)]
  if (token === undefined) return undefined
  try {
    const { pos, predicates } = readPredicates(token)
    return { pos, lemmas: predicates.map((one) => one.lemma) }
  } catch (error) {
    if (error instanceof PatternError) return undefined
    throw error
  }
}

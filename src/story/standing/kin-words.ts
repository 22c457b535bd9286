// data/story/deeds.txt and the likeness of words -> whether two words may name the same deed, and whether the one undoes the other.
// Example: "free" is kin to "release" and "drillship" to "ship"; "switch_off" is against "keep". Words that no line names are as alike as their vectors say.
// Each pair is looked up in small sets; nothing depends on the articles.
import type { LedgerKind } from '../../model/index.ts'
import type { MeaningLikeness, WordLikeness } from '../similarity.ts'

export interface KinWords {
  /** How alike two words are as names of a deed or thing, 0 to 1. */
  readonly like: WordLikeness
  /** How alike lists of words are in meaning. */
  readonly alike: MeaningLikeness
  readonly areKin: (a: string, b: string) => boolean
  /** Whether a word of the one list is kin to one of the other. */
  readonly anyKin: (words: readonly string[], others: readonly string[]) => boolean
  readonly areOpposed: (a: string, b: string) => boolean
  /** What a noun calls an entry ("the proposal" an offer); nothing for words that call none. */
  readonly called: (noun: string) => readonly LedgerKind[]
  /** Whether a word says nothing of what an entry is about ("reject", "proposal"). */
  readonly isBare: (word: string) => boolean
  /** Words of a threat that does not say what will be done: "consequence" is one, "heavy" may stand beside it. */
  readonly isGeneric: (word: string) => 'core' | 'beside' | undefined
  /** Whether a word may name several deeds ("leave"). */
  readonly isAmbiguous: (word: string) => boolean
  /** Whether a word tells how something came, seen by whoever was to get it ("receive", "arrive"). */
  readonly isArriving: (word: string) => boolean
  /** Whether a word tells of fighting. */
  readonly isFighting: (word: string) => boolean
  /** Whether a word only counts ("percent", "dollar") or tells how and why ("delay", "humanitarian"). */
  readonly isMeasure: (word: string) => boolean
}

type Lists = ReadonlyMap<string, ReadonlySet<string>>

const KIN = 0.95
/** "drillship" and "ship", "warplane" and "plane" */
const COMPOUND = 0.9
const SHORTEST = 4
/** In more lines than this a word says too little by itself. */
const SEVERAL = 2

function byWord(lists: Lists): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>()
  for (const [name, words] of lists) {
    const same = /^(?:same|thing) (.+)$/.exec(name)?.[1]
    if (same === undefined) continue
    for (const word of words) out.set(word, (out.get(word) ?? new Set()).add(same))
  }
  return out
}

/** Every word that a "same" line names; phrasal verbs are joined with "_". */
export const deedWords = (lists: Lists): ReadonlySet<string> =>
  new Set([...lists].flatMap(([name, words]) => (name.startsWith('same ') ? [...words] : [])))

function meet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (a === undefined || b === undefined) return false
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Endings that make a noun of a verb or the other way round. */
const ENDING = /^(?:e|y|ation|ition|ion|sion|tion|ment|al|ance|ence|ing|ure|age|er|or|ee|ism|th|t)?$/
const STEM = 4

/** "remove" and "removal", "condemn" and "condemnation": the same stem with endings of verbs and nouns. */
function sameStem(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length)
  // Most pairs differ at once.
  if (most < STEM || a.charCodeAt(0) !== b.charCodeAt(0) || a.charCodeAt(2) !== b.charCodeAt(2)) return false
  let at = 0
  while (at < most && a[at] === b[at]) at++
  for (let cut = at; cut >= Math.max(STEM, at - 1); cut--)
    if (ENDING.test(a.slice(cut)) && ENDING.test(b.slice(cut))) return true
  return false
}

function isCompound(a: string, b: string): boolean {
  const more = a.length - b.length
  if (more >= 3) return b.length >= SHORTEST && a.endsWith(b)
  return more <= -3 && a.length >= SHORTEST && b.endsWith(a)
}

/** Pairs of deeds of which one undoes the other: names of "same" lines, or single words. */
function opposites(lists: Lists): [string, string][] {
  return [...lists].flatMap(([name, words]) => {
    const deed = /^against ([a-z]+)/.exec(name)?.[1]
    return deed === undefined ? [] : [...words].map((word): [string, string] => [deed, word])
  })
}

/** Noun -> the kinds that it may call, by the lists "called KIND". */
export function calledBy(lists: Lists): ReadonlyMap<string, readonly LedgerKind[]> {
  const out = new Map<string, LedgerKind[]>()
  for (const [name, nouns] of lists) {
    const kind = /^called (\w+)$/.exec(name)?.[1] as LedgerKind | undefined
    if (kind !== undefined) for (const noun of nouns) out.set(noun, [...(out.get(noun) ?? []), kind])
  }
  return out
}

export function kinWords(lists: Lists, like: WordLikeness, alike: MeaningLikeness): KinWords {
  const classes = byWord(lists)
  const pairs = opposites(lists)
  const isOf = (word: string, deed: string): boolean => word === deed || classes.get(word)?.has(deed) === true
  const opposing = new Set(pairs.flat())
  const mayOppose = (word: string): boolean => opposing.has(word) || meet(classes.get(word), opposing)
  const measures = lists.get('measure') ?? new Set()
  const manner = lists.get('manner') ?? new Set()
  const bare = lists.get('bare') ?? new Set()
  const fighting = lists.get('fighting') ?? new Set()
  const arriving = lists.get('arriving') ?? new Set()
  const called = calledBy(lists)
  const [core, beside] = [lists.get('generic threat'), lists.get('beside threat')]
  /** `own` are the classes of the first: most words are of none. */
  const kinTo = (own: ReadonlySet<string> | undefined, a: string, b: string): boolean =>
    a === b || (own !== undefined && meet(own, classes.get(b))) || isCompound(a, b) || sameStem(a, b)
  const areKin = (a: string, b: string): boolean => kinTo(classes.get(a), a, b)
  return {
    alike,
    areKin,
    anyKin: (words, others) => {
      for (const word of words) {
        const own = classes.get(word)
        for (const other of others) if (kinTo(own, word, other)) return true
      }
      return false
    },
    called: (noun) => called.get(noun) ?? [],
    isBare: (word) => bare.has(word),
    isAmbiguous: (word) => (classes.get(word)?.size ?? 0) > SEVERAL,
    isGeneric: (word) => (core?.has(word) === true ? 'core' : beside?.has(word) === true ? 'beside' : undefined),
    isFighting: (word) => fighting.has(word),
    isArriving: (word) => arriving.has(word),
    isMeasure: (word) => measures.has(word) || manner.has(word),
    areOpposed: (a, b) =>
      mayOppose(a) &&
      mayOppose(b) &&
      !areKin(a, b) &&
      pairs.some(([one, other]) => (isOf(a, one) && isOf(b, other)) || (isOf(b, one) && isOf(a, other))),
    like: (a, b) => {
      if (a === b) return 1
      const own = classes.get(a)
      if (own !== undefined && meet(own, classes.get(b))) return KIN
      return isCompound(a, b) || sameStem(a, b) ? COMPOUND : like(a, b)
    },
  }
}

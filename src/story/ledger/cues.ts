// data/story/cues.txt -> for each lemma and part of speech the kind of entry that it makes, and the words that tie conditions.
// Example: "refusal verb = reject, turn_down" makes kindOf('verb', 'turn_down') a refusal.
import type { LedgerKind } from '../../model/index.ts'

export type CuePos = 'verb' | 'noun' | 'adj'

export interface Cues {
  /** "verb:reject" -> refusal; the first list that names a word wins. */
  readonly kinds: ReadonlyMap<string, LedgerKind>
  /** "verb:demur": an answer only where something is on the table. */
  readonly weak: ReadonlySet<string>
  /** Every other list by its name: "condition marker", "withdrawn verb". */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
  /** "hand_back", "let_go": verbs that are read as one word (data/story/deeds.txt). */
  readonly phrasal: ReadonlySet<string>
  /** Verbs and nouns that name a deed ("release", "ceasefire"), by the same file. */
  readonly deeds: ReadonlySet<string>
  /** Noun -> the kinds of entries that it may call ("warning" a threat), by the same file. */
  readonly called: ReadonlyMap<string, readonly LedgerKind[]>
}

const KINDS: readonly LedgerKind[] = ['offer', 'demand', 'threat', 'commitment', 'refusal', 'acceptance']
const POS: readonly CuePos[] = ['verb', 'noun', 'adj']

export function cuesOf(
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  { deeds, called }: Pick<Cues, 'deeds' | 'called'>,
): Cues {
  const kinds = new Map<string, LedgerKind>()
  const weak = new Set<string>()
  for (const kind of KINDS)
    for (const pos of POS) {
      for (const word of lists.get(`${kind} ${pos}`) ?? [])
        if (!kinds.has(`${pos}:${word}`)) kinds.set(`${pos}:${word}`, kind)
      for (const word of lists.get(`weak ${kind} ${pos}`) ?? []) {
        kinds.set(`${pos}:${word}`, kinds.get(`${pos}:${word}`) ?? kind)
        weak.add(`${pos}:${word}`)
      }
    }
  for (const word of lists.get('readiness noun') ?? []) kinds.set(`noun:${word}`, 'offer')
  return { kinds, weak, lists, phrasal: new Set([...deeds].filter((word) => word.includes('_'))), deeds, called }
}

const NONE: ReadonlySet<string> = new Set()

export const cueWords = (cues: Cues, name: string): ReadonlySet<string> => cues.lists.get(name) ?? NONE

// Nouns by which an entry is called -> the kinds that they may mean, and whose entry they name where they are the subject.
// Example: "threat" is a threat, "plan" an offer or a promise, "accord" a promise or an acceptance; "France's offer no longer stands" is France's.
// Which entry is meant is decided later (link-ledger.ts).
import type { Clause } from '../../coder/clauses/types.ts'
import { tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import { cueWords } from '../ledger/cues.ts'
import type { Scene } from '../ledger/scene.ts'
import type { Told } from './facts.ts'

export const PROMISES: readonly LedgerKind[] = ['commitment', 'acceptance']
export const PROMISE: readonly LedgerKind[] = ['commitment']

const BY_NOUN: readonly (readonly [RegExp, readonly LedgerKind[]])[] = [
  [/^(?:threat|warning)$/, ['threat']],
  [/^ultimatum$/, ['threat', 'demand']],
  [/^(?:demand|request|call|list|claim)$/, ['demand']],
  [/^insistence$/, ['demand', 'condition']],
  [/^(?:offer|proposal|invitation|bid)$/, ['offer']],
  [/^plan$/, ['offer', 'commitment']],
  [/^condition$/, ['condition']],
  [/^(?:pledge|promise|commitment|vow|guarantee|assurance|undertaking)$/, PROMISE],
  [/^(?:acceptance|consent)$/, ['acceptance']],
  [/^(?:objection|veto|opposition|resistance)$/, ['refusal', 'threat']],
  [/^(?:refusal|rejection)$/, ['refusal']],
]

export const kindsOf = (noun: string): readonly LedgerKind[] =>
  BY_NOUN.find(([pattern]) => pattern.test(noun))?.[1] ?? PROMISES

/** "withdraw", "take_back", "make_good": the verb with its particle, wherever that stands. */
export function listed({ tree, cues }: Scene, at: number, list: string, clause: Clause): boolean {
  const words = cueWords(cues, list)
  const lemma = tokenAt(tree, at).lemma.toLowerCase()
  const near = [...clause.particles, ...[1, 2].flatMap((step) => tree.tokens[at + step]?.norm ?? [])]
  return words.has(lemma) || near.some((particle) => words.has(`${lemma}_${particle}`))
}

/** Whether a noun names what somebody put ("demand", "warning"). */
export const isPut = ({ tree, cues }: Scene, at: number): boolean =>
  cueWords(cues, 'withdrawn noun').has(tokenAt(tree, at).lemma.toLowerCase())

/** What somebody put, as the subject of words that say it is over: taken back by whose it is. */
export function takenBack(scene: Scene, at: number, subject: number | undefined, rule: string): Told | undefined {
  if (subject === undefined) return undefined
  const noun = tokenAt(scene.tree, subject).lemma.toLowerCase()
  const by = cueWords(scene.cues, 'withdrawn noun').has(noun) ? scene.parties.at(subject) : []
  return by.length === 0
    ? undefined
    : { at, content: subject, by, standing: 'withdrawn', kinds: kindsOf(noun), form: 'explicit', rule }
}

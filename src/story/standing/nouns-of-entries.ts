// Nouns by which an entry is called -> the kinds that they may mean, and whose entry they name where they are the subject.
// Example: "threat" is a threat, "plan" an offer or a promise, "accord" a promise or an acceptance; "France's offer no longer stands" is France's.
// Which entry is meant is decided later (link-ledger.ts).
import type { Clause } from '../../coder/clauses/types.ts'
import type { Party } from '../../coder/parties.ts'
import { childBy, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import { cueWords } from '../ledger/cues.ts'
import type { Scene } from '../ledger/scene.ts'
import type { Told } from './facts.ts'

export const PROMISES: readonly LedgerKind[] = ['commitment', 'acceptance']

/** What a noun calls; "word", "accord" and others that no list names speak of what was promised or agreed. */
export const kindsOf = ({ cues }: Scene, noun: string): readonly LedgerKind[] => cues.called.get(noun) ?? PROMISES

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
    : { at, content: subject, by, standing: 'withdrawn', kinds: kindsOf(scene, noun), form: 'explicit', rule }
}

/** "the acceptance that the minister gave", "the warning issued by the Guards": whose entry a noun calls. */
export function makersOf({ tree, parties }: Scene, noun: number): readonly Party[] {
  const clause = childBy(tree, noun, 'acl:relcl', 'acl')
  const subject = clause === undefined ? undefined : childBy(tree, clause, 'nsubj', 'obl:agent')
  const told = subject === undefined ? [] : parties.at(subject)
  return told.length > 0 ? told : parties.at(noun)
}

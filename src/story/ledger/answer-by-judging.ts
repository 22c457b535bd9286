// "A pause was out of the question, the minister said": who judges what lies on the table answers it.
// Example: "Ankara found the plan acceptable" accepts, "called the plan a non-starter" and "Turkey's answer was no" refuse.
// The words of judgement are lists of data/story/cues.txt. What is judged must lie on the table; it leaves alone denied bad judgements ("not unacceptable").
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, isNominal, prepositionOf, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { cueWords } from './cues.ts'
import { isDenied } from './denied.ts'
import { isWhere, oneASide, othersThan, type Scene } from './scene.ts'

type Answer = Extract<LedgerKind, 'refusal' | 'acceptance'>

/** A word, or a noun behind its prepositions: "unacceptable", "out_of_question", "off_table". */
function judgementAt(scene: Scene, at: number): Answer | undefined {
  const { tree, cues } = scene
  const { norm } = tokenAt(tree, at)
  const cases = childrenBy(tree, at, 'case').map((child) => tokenAt(tree, child).norm)
  const name = [...cases, norm].join('_')
  if (cueWords(cues, 'refusing judgement').has(name)) return isDenied(tree, at) ? undefined : 'refusal'
  if (!cueWords(cues, 'accepting judgement').has(name)) return undefined
  return isDenied(tree, at) ? 'refusal' : 'acceptance'
}

interface Judgement {
  readonly judged: number
  /** Token of the verb or of the predicate itself. */
  readonly predicate: number
  readonly by: readonly Party[]
}

/** Who says so, also behind "told Berlin that". */
const sayer = (scene: Scene, at: number): readonly Party[] =>
  scene.speakingParties(at).find((parties) => parties.length > 0) ?? []

/** "the plan was unacceptable (to Ankara)" */
function asPredicate(scene: Scene, at: number): Judgement | undefined {
  const { tree, parties } = scene
  const judged = childBy(tree, at, 'nsubj')
  if (judged === undefined || childBy(tree, at, 'cop') === undefined) return undefined
  const whose = childrenBy(tree, at, 'obl').filter((child) => /^(?:to|for)$/.test(prepositionOf(tree, child)))
  const by = whose.flatMap((child) => parties.direct(child))
  return { judged, predicate: at, by: by.length > 0 ? by : sayer(scene, at) }
}

/** "called the plan a non-starter", "deemed it unacceptable", "rejected it as unacceptable" has a verb of its own. */
function asCalled(scene: Scene, at: number): Judgement | undefined {
  const { tree, parties, cues } = scene
  const { head } = tokenAt(tree, at)
  const verb = head >= 0 && isNominal(tokenAt(tree, head)) ? tokenAt(tree, head).head : head
  if (verb < 0 || !cueWords(cues, 'judging verb').has(tokenAt(tree, verb).lemma.toLowerCase())) return undefined
  const judged = childBy(tree, verb, 'obj', 'nsubj:pass')
  const subject = childBy(tree, verb, 'nsubj')
  if (judged === undefined || judged > at || subject === undefined) return undefined
  return { judged, predicate: verb, by: parties.at(subject) }
}

const YES = new Map<string, Answer>([
  ['yes', 'acceptance'],
  ['no', 'refusal'],
])

/** "Turkey's answer was no", "the reply from Ankara was a flat no" */
function answer(scene: Scene, at: number): { kind: Answer; by: readonly Party[] } | undefined {
  const { tree, parties, cues } = scene
  const subject = childBy(tree, at, 'nsubj')
  if (subject === undefined || !cueWords(cues, 'reply noun').has(tokenAt(tree, subject).lemma.toLowerCase()))
    return undefined
  const next = tree.tokens[at + 1]
  const behind = tokenAt(tree, at).lemma === 'be' && next?.upos === 'INTJ' ? [next.norm] : []
  const words = [...[at, ...childrenBy(tree, at, 'discourse')].map((one) => tokenAt(tree, one).norm), ...behind]
  const kind = words.flatMap((word) => YES.get(word) ?? [])[0]
  if (kind === undefined) return undefined
  const owner = childrenBy(tree, subject, 'nmod:poss', 'amod', 'compound', 'nmod').flatMap((one) => parties.at(one))
  return { kind, by: owner.length > 0 ? owner : sayer(scene, at) }
}

function judgement(scene: Scene, at: number): (Judgement & { kind: Answer }) | undefined {
  const kind = judgementAt(scene, at)
  const found = kind === undefined ? undefined : (asPredicate(scene, at) ?? asCalled(scene, at))
  if (kind === undefined || found === undefined) return undefined
  return { kind, ...found }
}

/** Whose plan it is: "called Berlin's plan a non-starter". */
function owner({ tree, parties }: Scene, judged: number, by: readonly Party[]): Party[] {
  const heads = childrenBy(tree, judged, 'nmod:poss', 'amod', 'compound')
  const found = heads.flatMap((one) => parties.at(one))
  return othersThan(found, by)
}

export function judgingAt(scene: Scene, at: number): Act | undefined {
  const said = answer(scene, at)
  const judged = said === undefined ? judgement(scene, at) : { ...said, judged: at, predicate: at }
  if (judged === undefined) return undefined
  const by = oneASide(judged.by.filter((party) => party.via !== 'in' && !isWhere(scene, party)))
  if (by.length === 0) return undefined
  const content = judged.judged
  const tableNoun = cueWords(scene.cues, 'table noun').has(tokenAt(scene.tree, content).lemma.toLowerCase())
  return {
    kind: judged.kind,
    predicate: judged.predicate,
    by,
    to: tableNoun ? oneASide(owner(scene, content, by)) : [],
    content,
    negated: false,
    mention: false,
    rule: said === undefined ? 'ledger:judges' : 'ledger:answer-is',
    ...(tableNoun || said !== undefined ? {} : { claim: true }),
  }
}

/** Answers by judging in a sentence that no other act tells. */
export function judgementsOf(scene: Scene, acts: readonly Act[], from: number, to: number): Act[] {
  const out: Act[] = []
  for (let at = from; at < to; at++) {
    const act = judgingAt(scene, at)
    const told =
      act === undefined || acts.some(({ predicate, content }) => predicate === act.predicate || content === act.content)
    if (!told) out.push(act)
  }
  return out
}

// Acts of an article -> the same with the sides that only an answer tells: who refuses a demand was asked, whose demand is refused asked it.
// Example: "The North demanded relief. The United States turned that down." -> the demand is to the United States, the refusal to the North.
// An answer looks back for the nearest act on the table that its own side has not made.

import type { Party } from '../../coder/parties.ts'
import { isNominal, type Tree, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { lemmasIn, rangeOf } from './content.ts'
import { cueWords } from './cues.ts'
import { CLAIMS } from './find-acts.ts'
import { isSameSide, type Scene } from './scene.ts'

const ANSWERS = new Set<LedgerKind>(['refusal', 'acceptance'])
const ON_THE_TABLE = new Set<LedgerKind>(['offer', 'demand', 'condition'])
/** "is ready to come if": mostly a reply itself; what was put in so many words is answered before it. */
const IS_READY = /^ledger:adj:/
/** So many sentences lie between an answer and what it answers, where nobody names it. */
const REACH = 2

const meet = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.some(({ actor }) => b.some((other) => isSameSide(actor, other.actor)))

const sentenceOf = (tree: Tree, act: Act): number => tokenAt(tree, act.predicate).sentence

/** "called a pause out of the question": what is not named as an offer or demand must be what was offered or demanded. */
function fitsContent(scene: Scene, act: Act, other: Act): boolean {
  const { tree, cues } = scene
  const token = tokenAt(tree, act.content)
  const lemma = token.lemma.toLowerCase()
  if (act.claim !== true || act.content === act.predicate || !isNominal(token) || token.upos === 'PRON') return true
  if (cueWords(cues, 'table noun').has(lemma) || CLAIMS.has(lemma)) return true
  const { first, last } = rangeOf(tree, other.content)
  return lemmasIn(tree, { first, last }).includes(lemma)
}

/** "The foreign minister, Nicu Popescu, said no": a person of whom nobody knows for whom he speaks; it can only be whoever was asked. */
const isUnknown = ({ by }: Act): boolean => by.every(({ actor }) => actor.code === '' && actor.id === undefined)

export function answerInTheArticle(acts: readonly Act[], scene: Scene): Act[] {
  const { tree } = scene
  const out = acts.toSorted(
    (a, b) => sentenceOf(tree, a) - sentenceOf(tree, b) || Number(ANSWERS.has(a.kind)) - Number(ANSWERS.has(b.kind)),
  )
  for (const [at, act] of out.entries()) {
    if (!ANSWERS.has(act.kind)) continue
    const own = act.by
    const fits = (other: Act, index: number): boolean => {
      if (index >= at || !ON_THE_TABLE.has(other.kind) || meet(other.by, own)) return false
      if (sentenceOf(tree, act) - sentenceOf(tree, other) > REACH || !fitsContent(scene, act, other)) return false
      if (act.to.length > 0 && !meet(other.by, act.to)) return false
      return other.to.length === 0 || meet(other.to, own) || sentenceOf(tree, act) - sentenceOf(tree, other) <= 1
    }
    const put = out.findLastIndex((other, index) => fits(other, index) && !IS_READY.test(other.rule))
    const back = put >= 0 ? put : out.findLastIndex(fits)
    const answered = out[back]
    if (answered === undefined) continue
    if (isUnknown(act) && !isUnknown(answered)) {
      out[at] = { ...act, by: answered.to.length > 0 ? answered.to : act.by, to: answered.by, follows: answered }
      continue
    }
    out[at] = { ...act, follows: answered, ...(act.to.length === 0 ? { to: answered.by, guessed: true } : {}) }
    if (!meet(answered.to, own))
      out[back] = {
        ...answered,
        to: [...(answered.guessed ? answered.to : []), ...act.by],
        guessed: true,
      }
  }
  return out
}

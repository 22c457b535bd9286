// What somebody is quoted with -> a "no" to what was put to him, without a word of refusing.
// Example: "Not one rupee," said Islamabad; "There is nothing left to negotiate"; "The barrier will stay", Beijing said; "the matter was closed".
// Whether anything was put to him that it can mean is decided later (reply-fit.ts); it leaves alone what is only unknown, undecided or tied to a condition.
import { childBy, childrenBy, childrenOf, isNominal, tokenAt } from '../../coder/tree.ts'
import type { LedgerEntry, LedgerKind } from '../../model/index.ts'
import { cueWords } from '../ledger/cues.ts'
import type { Scene } from '../ledger/scene.ts'
import type { Told } from './facts.ts'

const NO = /^(?:not|n't|n’t|never|no|none|nothing|nobody|neither|nowhere)$/
const TIED = /^(?:if|unless|until|till|before|provided|once|yet|whether)$/
const ANSWERABLE: readonly LedgerKind[] = ['offer', 'demand', 'condition']

/** "not", "nothing", "no inquiry" at a predicate or at what hangs on it. */
const saysNo = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'advmod', 'det', 'nsubj', 'nsubj:pass', 'obj', 'nummod', 'advcl').some(
    (child) =>
      NO.test(tokenAt(tree, child).norm) ||
      childrenBy(tree, child, 'det').some((det) => NO.test(tokenAt(tree, det).norm)),
  )

/** Now or to come: what was not done, or has not been yet, refuses nothing. */
function isNow({ tree }: Scene, at: number, quoted: boolean): boolean {
  const { xpos } = tokenAt(tree, at)
  const helpers = childrenBy(tree, at, 'aux', 'aux:pass', 'cop').map((child) => tokenAt(tree, child).norm)
  if (helpers.some((norm) => /^(?:has|have|had|did|may|might|could|'ve)$/.test(norm))) return false
  if (quoted && (xpos === 'VBD' || helpers.some((norm) => /^(?:was|were)$/.test(norm)))) return false
  return true
}

/** "if", "unless", "yet": tied to something, or still to come. */
const isTied = ({ tree }: Scene, at: number): boolean => {
  const stack = [...childrenOf(tree, at)]
  for (let steps = 0; stack.length > 0 && steps < 40; steps++) {
    const one = stack.pop() ?? at
    if (TIED.test(tokenAt(tree, one).norm)) return true
    stack.push(...childrenOf(tree, one))
  }
  return false
}

/** "will stay", "is to remain where it is", "the matter is closed": what goes on, or is settled. */
function goesOn({ tree, cues }: Scene, at: number): boolean {
  const lemma = tokenAt(tree, at).lemma.toLowerCase()
  if (cueWords(cues, 'staying verb').has(lemma)) return true
  const subject = childBy(tree, at, 'nsubj', 'nsubj:pass')
  const matter = subject !== undefined && cueWords(cues, 'matter noun').has(tokenAt(tree, subject).lemma.toLowerCase())
  return matter && cueWords(cues, 'settled word').has(lemma)
}

/** The top of what is said: its head says it, or nothing stands above it in a quotation. */
function isSaid({ tree, words }: Scene, at: number): boolean {
  const { head, rel } = tokenAt(tree, at)
  if (head < 0) return true
  return /^(?:ccomp|parataxis)/.test(rel) && (words.get('speech')?.has(tokenAt(tree, head).lemma) ?? false)
}

/** A "no" at one predicate, unless the sentence is an entry already. */
export function saidNoAt(scene: Scene, at: number, entries: readonly LedgerEntry[]): Told | undefined {
  const { tree } = scene
  const { upos, sentence, lemma } = tokenAt(tree, at)
  if (!(upos === 'VERB' || upos === 'ADJ' || upos === 'ADV' || isNominal(tokenAt(tree, at)))) return undefined
  if (!isSaid(scene, at)) return undefined
  const by = scene.speakingParties(at).find((parties) => parties.length > 0)
  const [speaker] = scene.speakers(at)
  if (by === undefined || speaker === undefined || entries.some((entry) => entry.sentence === sentence))
    return undefined
  const no = saysNo(scene, at) && !cueWords(scene.cues, 'unsure verb').has(lemma.toLowerCase())
  if (!(no || goesOn(scene, at)) || !isNow(scene, at, speaker.quote) || isTied(scene, at)) return undefined
  if (!no && saysNo(scene, at)) return undefined
  const rule = `answer:${no ? 'said-no' : 'goes-on'}${speaker.quote ? ':quoted' : ''}`
  return { at, content: at, by, standing: 'rejected', kinds: ANSWERABLE, form: 'reply', rule }
}

// "The minister said his country would come", behind an invitation: who says that he will come accepts it, who will not come refuses.
// Example: "The Emirates invited Pakistan to talks. Islamabad will attend" is Pakistan's acceptance beside the Emirates' offer.
// It leaves alone who comes only on a condition, who has answered already in the article, and trips to which nobody has invited.
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Act } from './acts.ts'
import { cueWords } from './cues.ts'
import { isDenied } from './denied.ts'
import { isSameSide, isWhere, oneASide, type Scene } from './scene.ts'

/** So many sentences lie between an invitation and its answer. */
const REACH = 2
const WILL = /^(?:will|would|shall|'ll|’ll|'d|’d|wo)$/

const meet = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.some(({ actor }) => b.some((other) => isSameSide(actor, other.actor)))

/** "invited", "an invitation", "proposed [a meeting]" */
function isInvitation({ tree, cues }: Scene, { kind, rule, content, tie }: Act): boolean {
  if (kind !== 'offer' || tie !== undefined) return false
  const meeting = cueWords(cues, 'meeting noun').has(tokenAt(tree, content).lemma.toLowerCase())
  return meeting || /:(?:invite|invitation)\b/.test(rule)
}

function comes({ tree, cues }: Scene, at: number): boolean {
  const { upos, lemma } = tokenAt(tree, at)
  const verb = lemma.toLowerCase()
  const words = [verb, `${verb}_${tree.tokens[at + 1]?.norm ?? ''}`]
  if (upos !== 'VERB' || !words.some((word) => cueWords(cues, 'attending verb').has(word))) return false
  return [at, ...gladAt(tree, at)].some((one) =>
    childrenBy(tree, one, 'aux').some((child) => WILL.test(tokenAt(tree, child).norm)),
  )
}

/** "would be [pleased] to come" */
function gladAt(tree: Tree, at: number): number[] {
  const { rel, head } = tokenAt(tree, at)
  const glad =
    rel === 'xcomp' &&
    head >= 0 &&
    /^(?:please|pleased|happy|glad|delighted|honoured|honored|able)$/.test(tokenAt(tree, head).lemma)
  return glad ? [head] : []
}

/** Where a condition hangs on it somebody has told it as such. */
const isTied = ({ tree }: Scene, acts: readonly Act[], at: number): boolean =>
  acts.some(({ tie, predicate, content }) => tie !== undefined && (predicate === at || content === at)) ||
  childBy(tree, at, 'advcl') !== undefined

function comingAt(scene: Scene, acts: readonly Act[], at: number): Act | undefined {
  const { tree, parties } = scene
  const subject =
    childBy(tree, at, 'nsubj') ?? gladAt(tree, at).map((one) => childBy(tree, one, 'nsubj', 'nsubj:pass'))[0]
  if (subject === undefined || !comes(scene, at) || isTied(scene, acts, at)) return undefined
  const by = oneASide(parties.at(subject).filter((party) => party.via !== 'in' && !isWhere(scene, party)))
  const { sentence } = tokenAt(tree, at)
  const invited = acts.findLast(
    (act) =>
      act.predicate < at &&
      sentence - tokenAt(tree, act.predicate).sentence <= REACH &&
      isInvitation(scene, act) &&
      !meet(act.by, by) &&
      (act.to.length === 0 || meet(act.to, by)),
  )
  if (by.length === 0 || invited === undefined) return undefined
  const kind = isDenied(tree, at) ? 'refusal' : 'acceptance'
  const rule = 'ledger:comes-as-invited'
  return {
    kind,
    predicate: at,
    by,
    to: invited.by,
    content: at,
    follows: invited,
    negated: false,
    mention: false,
    rule,
  }
}

/** A bare promise to come gives way to the answer; who has answered in so many words does not answer twice. */
export function comesAsInvited(acts: readonly Act[], scene: Scene): Act[] {
  const coming = scene.tree.tokens.flatMap(({ index }) => comingAt(scene, acts, index) ?? [])
  const fresh = coming.filter(
    ({ kind, by, to }) =>
      !acts.some((act) => act.kind === kind && meet(act.by, by) && (act.to.length === 0 || meet(act.to, to))),
  )
  const rest = acts.filter(({ predicate }) => !fresh.some((act) => act.predicate === predicate))
  return [...rest, ...fresh].sort((a, b) => a.predicate - b.predicate)
}

// "Otherwise Kabul would shut out their aircraft": what follows if a demand is not met is a threat, told in a sentence of its own.
// Example: behind "Riga urged Minsk to open the road", "Otherwise it would take the case to court" threatens Minsk; also "failing that", "if not", "or else".
// It leaves alone what the words "otherwise" only contrast ("an otherwise quiet border") and what nobody is told to do or to say.
import { childBy, childrenBy, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { harms } from './harm.ts'
import { oneASide, othersThan, type Scene, sidesOf } from './scene.ts'

const WILL = /^(?:will|would|shall|could|may|might|'ll|’ll|'d|’d)$/
const ASKED = new Set<LedgerKind>(['demand', 'condition', 'offer'])
/** So many sentences lie at most between what was asked and what follows otherwise. */
const REACH = 2

/** "Otherwise, ...", "Failing that, ...", "If not, ..." at the head of a sentence, "would otherwise ..." beside the verb. */
function isOtherwise({ tree, doc }: Scene, at: number): boolean {
  if (childrenBy(tree, at, 'advmod').some((child) => tokenAt(tree, child).norm === 'otherwise')) return true
  const first = doc.sentences[tokenAt(tree, at).sentence]?.first ?? at
  const opening = [0, 1].map((step) => tree.tokens[first + step]?.norm ?? '')
  return opening[0] === 'otherwise' || /^(?:failing (?:that|this|which)|if not|or else)$/.test(opening.join(' '))
}

/** What was asked last before, by one of these sides or by anybody. */
function askedBefore({ tree }: Scene, acts: readonly Act[], at: number, own: readonly string[]): Act | undefined {
  const { sentence } = tokenAt(tree, at)
  return acts.findLast((act) => {
    const distance = sentence - tokenAt(tree, act.predicate).sentence
    const same = own.length === 0 || sidesOf(act.by.map(({ actor }) => actor)).some((side) => own.includes(side))
    return act.predicate < at && distance <= REACH && ASKED.has(act.kind) && same
  })
}

function threatAt(scene: Scene, acts: readonly Act[], at: number): Act | undefined {
  const { tree, parties } = scene
  const { upos, rel } = tokenAt(tree, at)
  if (upos !== 'VERB' || /^(?:acl|advcl)/.test(rel) || !isOtherwise(scene, at)) return undefined
  if (!childrenBy(tree, at, 'aux').some((child) => WILL.test(tokenAt(tree, child).norm))) return undefined
  const subject = childBy(tree, at, 'nsubj')
  const doers = subject === undefined ? [] : oneASide(parties.at(subject))
  const speakers = oneASide(scene.speakingParties(at).find((found) => found.length > 0) ?? [])
  const own = doers.length > 0 && childBy(tree, at, 'nsubj') !== undefined && harms(scene, at)
  const told = own || speakers.length === 0 ? doers : speakers
  const asked = askedBefore(scene, acts, at, sidesOf(told.map(({ actor }) => actor)))
  const by = told.length > 0 ? told : (asked?.by ?? [])
  if (by.length === 0 || (asked === undefined && !harms(scene, at))) return undefined
  const hit = othersThan(doers, by)
  const to = hit.length > 0 ? hit : othersThan(asked?.to ?? [], by)
  const event = scene.eventAt(at)
  return {
    kind: 'threat',
    predicate: at,
    by,
    to,
    content: at,
    negated: false,
    mention: false,
    rule: 'ledger:otherwise',
    ...(event === undefined ? {} : { event }),
  }
}

/** Acts of an article -> the same with what is threatened in this way, in place of what was read there before. */
export function otherwise(acts: readonly Act[], scene: Scene): Act[] {
  const found = scene.tree.tokens.flatMap(({ index }) => threatAt(scene, acts, index) ?? [])
  const rest = acts.filter((act) => !found.some(({ predicate }) => predicate === act.predicate))
  return [...rest, ...found].sort((a, b) => a.predicate - b.predicate)
}

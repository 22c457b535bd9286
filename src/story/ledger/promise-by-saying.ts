// "Seoul said it would halve the exercise": who says what his own side will do commits it, whatever the verb.
// Example: "the ministry said Togo will reopen the post" commits Togo; "analysts said Togo would reopen it" is a forecast and commits nobody.
// It leaves alone what is negated, what hangs on a condition (that is an entry of its own kind) and verbs of thinking and being.
import { verbClause } from '../../coder/clauses/clause.ts'
import { baseRel, childBy, childrenBy, isUnder, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import type { Act } from './acts.ts'
import { isAfterAll } from './asides.ts'
import { cueWords } from './cues.ts'
import { namesNobody } from './denied.ts'
import { doesHarm, harms } from './harm.ts'
import { isWhere, oneASide, othersThan, partyOf, type Scene, sidesOf } from './scene.ts'

const WILL = /^(?:will|would|shall|'ll|’ll|'d)$/
const TIMES = new Set(['advcl', 'acl'])

const isNegative = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'advmod').some((child) => /^(?:not|n't|n’t|never)$/.test(tokenAt(tree, child).norm)) ||
  namesNobody(tree, at)

const isPassive = ({ tree }: Scene, at: number): boolean => childBy(tree, at, 'aux:pass', 'nsubj:pass') !== undefined

/** "the loans would be paid", "the banks would be cut off": binds whoever says so, where the deed is one that is done for or to another side. */
const bindsTheSpeaker = (scene: Scene, at: number): boolean =>
  childBy(scene.tree, at, 'obl:agent') === undefined &&
  (cueWords(scene.cues, 'passive verb').has(tokenAt(scene.tree, at).lemma.toLowerCase()) || harms(scene, at))

const isPromising = (scene: Scene, at: number): boolean =>
  childrenBy(scene.tree, at, 'aux').some((child) => WILL.test(tokenAt(scene.tree, child).norm)) &&
  (!isPassive(scene, at) || bindsTheSpeaker(scene, at))

/** "In exchange Iran would return": what is given for what was asked or offered before, no promise of its own. */
const isInExchange = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'obl').some(
    (child) =>
      /^(?:exchange|return|turn)$/.test(tokenAt(tree, child).norm) && childrenBy(tree, child, 'nmod').length === 0,
  )

/** "will stay away from the talks", "would boycott the summit" */
const shuns = ({ tree, cues }: Scene, at: number): boolean => {
  const { lemma } = tokenAt(tree, at)
  const names = [lemma, `${lemma}_${tree.tokens[at + 1]?.norm ?? ''}`]
  return names.some((name) => cueWords(cues, 'shunning verb').has(name))
}

/** "told his cabinet that", "promised parliament": what is said to one's own people binds towards nobody else. */
function isToldAtHome({ tree, cues }: Scene, at: number): boolean {
  const { head } = tokenAt(tree, at)
  const verbs = [head, ...childrenBy(tree, at, 'parataxis')].filter((verb) => verb >= 0)
  return verbs
    .flatMap((verb) => childrenBy(tree, verb, 'iobj', 'obj'))
    .some((child) => cueWords(cues, 'home noun').has(tokenAt(tree, child).lemma.toLowerCase()))
}

/** "said [what] it would do", "told reporters [how] it would pay": nothing is told of what. */
const isAskedFor = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'obj', 'advmod', 'mark', 'obl').some((child) =>
    /^(?:what|how|whether|whom|which|why)$/.test(tokenAt(tree, child).norm),
  )

export function promiseAt(scene: Scene, at: number): Act | undefined {
  const { tree, parties, cues, words } = scene
  const token = tokenAt(tree, at)
  if (token.upos !== 'VERB' || TIMES.has(baseRel(token.rel)) || !isPromising(scene, at)) return undefined
  if (isInExchange(scene, at) || isAskedFor(scene, at) || isToldAtHome(scene, at)) return undefined
  const lemma = token.lemma.toLowerCase()
  const refuses = isNegative(scene, at) || shuns(scene, at)
  // standing/explicit-answers.ts reads that.
  if (refuses && isAfterAll(tree, at)) return undefined
  if (
    (cueWords(cues, 'idle verb').has(lemma) && !refuses) ||
    (wordGroup(words, 'speech').has(lemma) && !harms(scene, at))
  )
    return undefined
  const clause = verbClause(tree, at)
  const speakers = scene.speakingParties(at).find((found) => found.length > 0)
  const passive = isPassive(scene, at)
  const doers = passive
    ? (speakers ?? []).filter(({ actor }) => actor.code !== '')
    : clause.subj === undefined
      ? []
      : parties.at(clause.subj.head)
  const by = oneASide(doers)
  if (by.length === 0 || speakers === undefined) return undefined
  const [own, said] = [sidesOf(by.map(({ actor }) => actor)), sidesOf(speakers.map(({ actor }) => actor))]
  if (!own.every((side) => said.includes(side))) return undefined
  const event = scene.eventAt(at)
  const spares = refuses && doesHarm(scene, at)
  const harmful = harms(scene, at)
  const kind = harmful ? 'threat' : refuses && !passive ? 'refusal' : 'commitment'
  const named = event !== undefined && (kind === 'threat' || event.madeBy.includes('status:future'))
  const to = named ? oneASide(othersThan(event.recipients.map(partyOf), by)) : []
  return {
    kind,
    predicate: at,
    by,
    to: kind === 'refusal' ? [] : to.filter((party) => !isWhere(scene, party)),
    content: at,
    negated: false,
    mention: false,
    rule: 'ledger:says-it-will',
    ...(kind === 'refusal' ? { claim: true, spares } : {}),
  }
}

/** Promises of a sentence that no other act contains. */
export function promisesOf(scene: Scene, acts: readonly Act[], from: number, to: number): Act[] {
  const out: Act[] = []
  for (let at = from; at < to; at++) {
    const act = promiseAt(scene, at)
    if (act === undefined) continue
    const covered = acts.some(
      (other) =>
        isUnder(scene.tree, at, other.predicate) ||
        isUnder(scene.tree, at, other.content) ||
        (other.tie !== undefined && at >= other.tie.first && at < other.tie.last),
    )
    if (!covered) out.push(act)
  }
  return out
}

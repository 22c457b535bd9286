// A token -> the kind of act that it makes, with its clause: by the cues of data/story/cues.txt, else by the coded event.
// Example: "agreed to the demand" is an acceptance, "agreed to meet" a commitment, "vowed to strike" a threat, "promised not to strike" a commitment.
// Weak cues ("ask", "call", "warn") count only where the coder found the event that goes with them.
import { nounClause, verbClause } from '../../coder/clauses/clause.ts'
import type { Clause } from '../../coder/clauses/types.ts'
import { childBy, childrenBy, isNominal, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Event, EventType } from '../../model/index.ts'
import type { Cue } from './cue.ts'
import { byEvent } from './cue-by-event.ts'
import { deal, ultimatum } from './cue-deals.ts'
import { isFramed, isNoAct, wishOf } from './cue-frames.ts'
import { agreesOnAFact, isBareYes, refined } from './cue-kinds.ts'
import { type CuePos, cueWords } from './cues.ts'
import { unlessDenied } from './denied.ts'
import { turnAt } from './find-turns.ts'
import type { Scene } from './scene.ts'

/** Cues that count only where the coder found one of these events. */
const NEEDS_EVENT: Readonly<Record<string, readonly EventType[]>> = {
  'verb:warn': ['THREATEN'],
  'verb:vow': ['THREATEN', 'AGREE', 'CONCEDE'],
  'verb:swear': ['THREATEN', 'AGREE'],
  'verb:suggest': ['AGREE', 'REQUEST'],
  'verb:table': ['AGREE'],
  'verb:extend': ['AGREE'],
  'verb:want': ['REQUEST'],
  'verb:seek': ['REQUEST'],
  'verb:tell': ['REQUEST'],
  'verb:order': ['REQUEST'],
  'verb:ask': ['REQUEST'],
  'verb:require': ['REQUEST'],
  'verb:press': ['REQUEST'],
  'verb:call': ['REQUEST'],
  'verb:dismiss': ['REJECT'],
  'verb:oppose': ['REJECT'],
  'verb:resist': ['REJECT'],
  'verb:sign': ['AGREE', 'SUPPORT'],
  'verb:decide': ['AGREE', 'CONCEDE'],
  'verb:confirm': ['AGREE', 'CONCEDE'],
  'verb:announce': ['AGREE', 'CONCEDE'],
  'verb:assure': ['AGREE'],
  'verb:approve': ['AGREE'],
  'verb:yield': ['CONCEDE'],
  'verb:bow': ['CONCEDE'],
  'noun:call': ['REQUEST'],
}

const POS: Readonly<Record<string, CuePos>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' }

function clauseAt(scene: Scene, at: number, pos: CuePos): Clause {
  if (pos === 'noun') return nounClause(scene.tree, at, (head) => scene.parties.direct(head).length > 0)
  return verbClause(scene.tree, at)
}

/** A word that can be a particle: "give drivers [in] the north" has none. */
function particleAt(tree: Tree, at: number): string | undefined {
  const token = tree.tokens[at]
  if (token === undefined) return undefined
  const ofNoun = token.rel === 'case' && token.head > at && tree.tokens[at - 1]?.upos !== 'VERB'
  return ofNoun ? undefined : token.norm
}

/** The cue's name: a verb with its particle (which may stand behind a pronoun: "turned that down") before the bare verb. */
function namesAt({ tree, cues }: Scene, at: number, pos: CuePos, particles: readonly string[]): string[] {
  const lemma = tokenAt(tree, at).lemma.toLowerCase()
  if (pos !== 'verb') return [`${pos}:${lemma}`]
  if (childBy(tree, at, 'cop', 'aux:pass') !== undefined) {
    const adjective = `adj:${tokenAt(tree, at).norm}`
    if (cues.kinds.has(adjective)) return [adjective]
  }
  const behind = [1, 2].flatMap((step) => particleAt(tree, at + step) ?? [])
  return [...particles, ...behind].map((particle) => `verb:${lemma}_${particle}`).concat(`verb:${lemma}`)
}

/** "ready to meet", "open to talks": a weak word needs what it is ready for; "ready for the rains" is no offer. */
const hasComplement = ({ tree, cues }: Scene, { comps, preps }: Clause): boolean =>
  comps.length > 0 ||
  preps.some(
    ({ prep, head }) =>
      (prep === 'to' || prep === 'for') &&
      (tokenAt(tree, head).upos === 'VERB' ||
        cueWords(cues, 'meeting noun').has(tokenAt(tree, head).lemma.toLowerCase())),
  )

/** "is ready to", as against "leave it open to all". */
const isPredicate = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'cop', 'nsubj').length > 0 || /^(?:root|xcomp)$/.test(tokenAt(tree, at).rel)

function byCue(scene: Scene, at: number, pos: CuePos, clause: Clause, event: Event | undefined): Cue | undefined {
  const name = namesAt(scene, at, pos, clause.particles).find((one) => scene.cues.kinds.has(one))
  const kind = name === undefined ? undefined : scene.cues.kinds.get(name)
  if (name === undefined || kind === undefined) return undefined
  const needed = NEEDS_EVENT[name]
  const told = needed === undefined || (event !== undefined && needed.includes(event.type))
  const needs = needed === undefined || !told
  const weak = (needs && scene.cues.weak.has(name)) || isBareYes(scene, clause)
  const wished = wishOf(scene, name, clause)
  const framed = isFramed(scene, name, clause)
  if (!told && !weak && !framed) return undefined
  if (isNoAct(scene, name, clause)) return undefined
  if (agreesOnAFact(scene, clause) || isNaming(scene, clause) || saysNeither(scene, clause)) return undefined
  if (name.startsWith('adj:') && !hasComplement(scene, clause)) return undefined
  if (pos === 'adj' && !isPredicate(scene, at)) return undefined
  return {
    kind: refined(scene, kind, clause, event),
    clause,
    rule: `ledger:${name}`,
    deed: false,
    ...(weak ? { weak } : {}),
    ...(isParticle(scene, clause, name) ? { content: at } : wished === undefined ? {} : { content: wished }),
  }
}

/** "stood [firm]": the parser may take the second half of the verb for its object. */
const isParticle = ({ tree }: Scene, { obj }: Clause, name: string): boolean =>
  obj !== undefined && name.endsWith(`_${tokenAt(tree, obj.head).norm}`)

/** "would not say yes or no" */
const saysNeither = ({ tree }: Scene, { lemma, obj }: Clause): boolean =>
  lemma === 'say' && obj !== undefined && childBy(tree, obj.head, 'conj') !== undefined

/** "called the plan a trick" names it. */
const isNaming = ({ tree }: Scene, { lemma, predicate }: Clause): boolean =>
  lemma === 'call' && childrenBy(tree, predicate, 'xcomp').some((child) => isNominal(tokenAt(tree, child)))

export function cueAt(scene: Scene, at: number, event: Event | undefined): Cue | undefined {
  const token = tokenAt(scene.tree, at)
  const pos = isNominal(token) ? 'noun' : POS[token.upos]
  if (pos === undefined) return undefined
  const clause = clauseAt(scene, at, pos)
  if (cueWords(scene.cues, 'never').has(clause.lemma)) return undefined
  const cue =
    ultimatum(scene, clause) ?? deal(scene, clause) ?? turnAt(scene, clause) ?? byCue(scene, at, pos, clause, event)
  const told = cue === undefined || cue.denies === true ? cue : unlessDenied(scene.tree, cue)
  if (told !== undefined) return told
  return event === undefined ? undefined : byEvent(scene, at, clause, event)
}

// A weak cue in its clause -> whether the frame alone makes it an act, where the coder found no event: "asked Riga to", "suggested that they run".
// Example: "warned Ankara that they would blacklist its bank" threatens, "wants the planes back" demands; "asked for time" and "pleaded illness" ask nobody.
// Which words are cues at all stands in data/story/cues.txt.
import type { Clause } from '../../coder/clauses/types.ts'
import { childrenBy, type Tree, tokenAt } from '../../coder/tree.ts'
import { isAhead } from './cue-by-event.ts'
import { harms } from './harm.ts'
import type { Scene } from './scene.ts'

/** Verbs that demand by their frame alone: somebody is asked to do something. */
const ADDRESSED = new Set(['verb:ask', 'verb:order', 'verb:press', 'verb:tell', 'verb:want', 'verb:call'])

/** "asked for more time" wants something, "asked for time" and "for nothing" do not. */
const isThing = (tree: Tree, head: number): boolean =>
  tokenAt(tree, head).upos === 'NOUN' &&
  !(tokenAt(tree, head).lemma === 'time' && childrenBy(tree, head, 'amod', 'det', 'nmod', 'acl').length === 0)

function isAddressed({ tree, parties }: Scene, { lemma, obj, iobj, comps, preps }: Clause): boolean {
  // "asked for a return to the list", "pressed for him to be freed" asks whoever else is there.
  if (/^(?:ask|press|push)$/.test(lemma) && preps.some(({ prep, head }) => prep === 'for' && isThing(tree, head)))
    return true
  const whom = [obj?.head, iobj?.head, ...preps.filter(({ prep }) => prep === 'on').map(({ head }) => head)]
  const to = comps.some(({ marker }) => marker === 'to') || preps.some(({ prep }) => prep === 'for')
  return (
    to &&
    whom.some((head) => head !== undefined && parties.direct(head).length > 0 && tokenAt(tree, head).upos !== 'PRON')
  )
}

/** "suggested that the two sides [run] the field together": the bare form tells what should be done. */
function suggestsThat({ tree }: Scene, name: string, { comps, predicate }: Clause): boolean {
  const [that] = comps
  if (name !== 'verb:suggest' || that?.marker !== 'that') return false
  const { xpos } = tokenAt(tree, that.head)
  const bare = childrenBy(tree, that.head, 'aux').every((child) => tokenAt(tree, child).norm === 'should')
  return bare && (xpos === 'VB' || (xpos === 'VBP' && /^VB[DN]$/.test(tokenAt(tree, predicate).xpos)))
}

/** "wants the treaty [renegotiated]", "wanted the planes [back]": what somebody wants to see done. */
function wantsDone({ tree }: Scene, name: string, { obj, predicate }: Clause): number | undefined {
  if (name !== 'verb:want' || obj === undefined || tokenAt(tree, obj.head).upos !== 'NOUN') return undefined
  const done = [...childrenBy(tree, obj.head, 'acl'), ...childrenBy(tree, predicate, 'xcomp')].find(
    (child) => child > obj.head && /^VB[ND]$/.test(tokenAt(tree, child).xpos),
  )
  if (done !== undefined) return done
  const back = childrenBy(tree, predicate, 'advmod', 'compound:prt', 'xcomp').some(
    (child) => child > obj.head && /^(?:back|out|gone|home|off|down|away)$/.test(tokenAt(tree, child).norm),
  )
  return back ? obj.head : undefined
}

/** "warned Ankara that they would blacklist its bank" */
const warnsOfOwn = (scene: Scene, name: string, { comps }: Clause): boolean => {
  const head = comps[0]?.head
  return /^verb:(?:warn|vow|swear)$/.test(name) && head !== undefined && isAhead(scene, head) && harms(scene, head)
}

/** "insists that all claims were settled": a view, while "insists that it settle" demands. */
const claims = ({ tree }: Scene, { comps }: Clause): boolean => {
  const [that] = comps
  if (that?.marker !== 'that') return false
  const auxiliaries = childrenBy(tree, that.head, 'aux', 'aux:pass', 'cop').map((child) => tokenAt(tree, child).norm)
  if (auxiliaries.some((word) => /^(?:was|were|is|are|has|have|had)$/.test(word)))
    return !auxiliaries.some((word) => /^(?:must|should)$/.test(word))
  return auxiliaries.length === 0 && /^VB[DZ]$/.test(tokenAt(tree, that.head).xpos)
}

/** "pleaded the pressure of business" asks nobody. */
const BEGS = /^verb:(?:plead|appeal|beg|petition|lobby)$/

/** What somebody wants to see done, where that is how the words demand it. */
export const wishOf = wantsDone

/** Whether the frame makes the act. */
export const isFramed = (scene: Scene, name: string, clause: Clause): boolean =>
  (ADDRESSED.has(name) && isAddressed(scene, clause)) ||
  warnsOfOwn(scene, name, clause) ||
  suggestsThat(scene, name, clause) ||
  wantsDone(scene, name, clause) !== undefined

/** "asked for time" */
const asksForTime = ({ tree }: Scene, { preps }: Clause): boolean =>
  preps.some(({ prep, head }) => prep === 'for' && tokenAt(tree, head).upos === 'NOUN' && !isThing(tree, head))

/** Whether the frame unmakes it: a view that is insisted on, a plea that goes to nobody. */
export const isNoAct = (scene: Scene, name: string, clause: Clause): boolean =>
  (name === 'verb:insist' && claims(scene, clause)) ||
  (name === 'verb:ask' && asksForTime(scene, clause)) ||
  (BEGS.test(name) && clause.comps.length === 0 && !clause.preps.some(({ prep }) => /^(?:for|to|with)$/.test(prep)))

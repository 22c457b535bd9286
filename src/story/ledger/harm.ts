// A predicate -> whether doing it harms somebody: what makes a threat of "would close the strait if ...".
// Example: "cut the gas line" and "resume the shelling" harm, "cut tariffs" and "resume talks" do not, "suspend talks" does; "new sanctions would follow" harms.
// The words are those of data/story/cues.txt ("harm verb", "ending verb", "bad noun" ...). Negated deeds harm nobody here: "would not resume talks unless" stays a condition.
import { verbClause } from '../../coder/clauses/clause.ts'
import type { Clause } from '../../coder/clauses/types.ts'
import { childBy, childrenBy, conjuncts, prepositionOf, tokenAt } from '../../coder/tree.ts'
import { cueWords } from './cues.ts'
import { isDenied } from './denied.ts'
import type { Scene } from './scene.ts'

function isListed({ tree, cues }: Scene, { lemma, particles, predicate }: Clause, list: string): boolean {
  const words = cueWords(cues, list)
  const near = [...particles, tree.tokens[predicate + 1]?.norm ?? '']
  return [lemma, ...near.map((particle) => `${lemma}_${particle}`)].some((word) => words.has(word))
}

/** The object is one of these, or is about one ("its work on sanctions", "gas supplies"). */
function isAbout({ tree, cues }: Scene, head: number, list: string): boolean {
  const words = cueWords(cues, list)
  return [head, ...childrenBy(tree, head, 'nmod', 'compound')].some((one) =>
    words.has(tokenAt(tree, one).lemma.toLowerCase()),
  )
}

/** "new sanctions would follow" */
function followsHarm(scene: Scene, at: number, clause: Clause): boolean {
  const subject = childBy(scene.tree, at, 'nsubj')
  if (subject === undefined || !isListed(scene, clause, 'following verb')) return false
  return cueWords(scene.cues, 'harm noun').has(tokenAt(scene.tree, subject).lemma.toLowerCase())
}

/** "take the quarrel to court", "go back to the tribunal" */
function sues(scene: Scene, clause: Clause): boolean {
  if (!isListed(scene, clause, 'suing verb')) return false
  const nouns = cueWords(scene.cues, 'court noun')
  return clause.preps.some(
    ({ prep, head }) => /^(?:to|before)$/.test(prep) && nouns.has(tokenAt(scene.tree, head).lemma.toLowerCase()),
  )
}

/** "would ask the board to condemn Iran": harm that others are asked to do. */
function letsHarm(scene: Scene, { lemma, comps, predicate }: Clause): boolean {
  const head = comps[0]?.head
  if (head === undefined || head === predicate || !cueWords(scene.cues, 'calling verb').has(lemma)) return false
  return cueWords(scene.cues, 'harm verb').has(tokenAt(scene.tree, head).lemma.toLowerCase())
}

/** "would take countermeasures", "will take what he called necessary measures" */
function takesMeasures({ tree, cues }: Scene, { lemma, obj }: Clause): boolean {
  if (lemma !== 'take' || obj === undefined) return false
  const named = childrenBy(tree, obj.head, 'acl:relcl').flatMap((one) => childrenBy(tree, one, 'obj', 'xcomp'))
  return [obj.head, ...named].some((one) => cueWords(cues, 'measure noun').has(tokenAt(tree, one).lemma.toLowerCase()))
}

/** "all options are open", "every option is on the table" */
function keepsOptions({ tree, cues }: Scene, at: number): boolean {
  const subject = childBy(tree, at, 'nsubj')
  if (subject === undefined || !cueWords(cues, 'option noun').has(tokenAt(tree, subject).lemma.toLowerCase()))
    return false
  return cueWords(cues, 'option word').has(tokenAt(tree, at).lemma.toLowerCase())
}

/** "would lodge a complaint" */
function files(scene: Scene, clause: Clause): boolean {
  if (clause.obj === undefined || !isListed(scene, clause, 'filing verb')) return false
  return cueWords(scene.cues, 'filing noun').has(tokenAt(scene.tree, clause.obj.head).lemma.toLowerCase())
}

/** "would be answered with duties", "would be met with force": harm for harm. */
function retorts({ tree, cues }: Scene, { lemma, preps }: Clause): boolean {
  if (!cueWords(cues, 'retorting verb').has(lemma)) return false
  return preps.some(
    ({ prep, head }) =>
      /^(?:with|by)$/.test(prep) &&
      ['harm noun', 'bad noun', 'measure noun'].some((list) =>
        cueWords(cues, list).has(tokenAt(tree, head).lemma.toLowerCase()),
      ),
  )
}

/** "will not go unanswered", "will not be left without an answer" */
function isUnanswered({ tree, cues }: Scene, at: number): boolean {
  const words = childrenBy(tree, at, 'xcomp', 'advmod', 'obl').map((child) => tokenAt(tree, child))
  return words.some(
    ({ norm, lemma, index }) =>
      cueWords(cues, 'unanswered word').has(norm) ||
      (/^(?:answer|reply|response|consequence|retaliation)$/.test(lemma) && prepositionOf(tree, index) === 'without'),
  )
}

/** "might no longer be provided": what was given so far is denied. */
const givesNoMore = ({ tree, cues }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'advmod').some(
    (child) => tokenAt(tree, child).norm === 'longer' && tree.tokens[child - 1]?.norm === 'no',
  ) && cueWords(cues, 'giving verb').has(tokenAt(tree, at).lemma.toLowerCase())

/** "would treat any landing as an act of war" */
const seesWar = ({ tree, cues }: Scene, { lemma, preps, obj }: Clause): boolean =>
  cueWords(cues, 'regarding verb').has(lemma) &&
  [...preps.map(({ head }) => head), ...(obj === undefined ? [] : childrenBy(tree, obj.head, 'nmod'))].some(
    (head) => prepositionOf(tree, head) === 'as' && /^(?:act|declaration|casus)$/.test(tokenAt(tree, head).lemma),
  )

/** "would go back to war" */
const goesToWar = (scene: Scene, clause: Clause): boolean =>
  isListed(scene, clause, 'warring verb') &&
  clause.preps.some(
    ({ prep, head }) =>
      prep === 'to' && cueWords(scene.cues, 'warring noun').has(tokenAt(scene.tree, head).lemma.toLowerCase()),
  )

/** Whether the deed, once done, harms. */
export function harms(scene: Scene, at: number): boolean {
  const { tree } = scene
  if (isDenied(tree, at)) return isUnanswered(scene, at) || givesNoMore(scene, at)
  if (keepsOptions(scene, at)) return true
  return tokenAt(tree, at).upos === 'VERB' && conjuncts(tree, at).some((one) => one >= at && doesHarm(scene, one))
}

/** The same of the bare deed, denied or not: "will not shoot" spares somebody harm. */
export function doesHarm(scene: Scene, at: number): boolean {
  const { tree } = scene
  const clause = verbClause(tree, at)
  if (followsHarm(scene, at, clause) || letsHarm(scene, clause) || takesMeasures(scene, clause)) return true
  if (sues(scene, clause) || files(scene, clause) || retorts(scene, clause) || goesToWar(scene, clause)) return true
  if (seesWar(scene, clause)) return true
  const about = (list: string): boolean => clause.obj !== undefined && isAbout(scene, clause.obj.head, list)
  if (isListed(scene, clause, 'harm verb')) return !about('bad noun') || isListed(scene, clause, 'starting verb')
  if (isListed(scene, clause, 'ending verb')) return !about('bad noun')
  if (isListed(scene, clause, 'stopping verb')) return about('good noun') && !about('bad noun')
  return isListed(scene, clause, 'starting verb') && about('bad noun')
}

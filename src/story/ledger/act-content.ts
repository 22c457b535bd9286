// The clause of a cue -> where the content of its act stands: the clause that it governs, its object, or a phrase behind a preposition.
// Example: "offered on Monday to host talks" -> "host"; "called for a truce" -> "truce"; "a proposal under which Minsk frees the crew" -> "frees".
// Who is addressed is no content ("warned Riga"), nor are days ("for now", "on Monday").
import type { Clause } from '../../coder/clauses/types.ts'
import { childBy, childrenBy, isNominal, markersOf, prepositionOf, type Tree, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import { cueWords } from './cues.ts'
import type { Scene } from './scene.ts'

/** What is offered or promised may be somebody's ("offered joint patrols"); it is not to whom. */
const GIVING = new Set<LedgerKind>(['offer', 'commitment', 'refusal', 'acceptance'])

/** "for its part", "for now", "on Monday" */
const ASIDE =
  /^(?:part|time|now|moment|today|year|month|week|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** Where the content of an act stands: its clause, else its object, else the phrase behind "for", "on", "to". */
export function contentOf(scene: Scene, clause: Clause, kind: LedgerKind): number {
  const content = ownContent(scene, clause, kind)
  return asked(scene, content, kind) ?? laidBefore(scene, clause, kind) ?? content
}

/** "pressed its neighbour [to submit]", "appealed to the movement [to free them]": what is asked hangs on whoever is asked. */
function asked({ tree, parties }: Scene, content: number, kind: LedgerKind): number | undefined {
  if (kind !== 'demand' || !isNominal(tokenAt(tree, content)) || parties.mentionAt(content) === undefined)
    return undefined
  return childrenBy(tree, content, 'acl').find((child) => markersOf(tree, child).includes('to'))
}

const ANSWERED = new Set<LedgerKind>(['refusal', 'acceptance'])

/** "turned down [a proposal] on Friday [to share the cost]": an infinitive behind the verb tells what lies on the table. */
function laidBefore(scene: Scene, { pos, predicate, obj }: Clause, kind: LedgerKind): number | undefined {
  const { tree, cues } = scene
  const noun = pos === 'noun' ? predicate : ANSWERED.has(kind) ? obj?.head : undefined
  if (noun === undefined || !cueWords(cues, 'table noun').has(tokenAt(tree, noun).lemma.toLowerCase())) return undefined
  const { rel, head } = tokenAt(tree, noun)
  if (!/^(?:obj|nsubj:pass)$/.test(rel) || head < 0 || childBy(tree, noun, 'acl', 'acl:relcl') !== undefined)
    return undefined
  const verb = tokenAt(tree, head).lemma.toLowerCase()
  const answers = [verb, `${verb}_${tree.tokens[head + 1]?.norm ?? ''}`].some((name) =>
    ANSWERED.has(cues.kinds.get(`verb:${name}`) ?? 'offer'),
  )
  if (!answers) return undefined
  return childrenBy(tree, head, 'advcl', 'xcomp').find(
    (child) => child > noun && markersOf(tree, child).includes('to') && tokenAt(tree, child).xpos === 'VB',
  )
}

function ownContent(
  { tree, parties }: Scene,
  { comps, obj, preps, predicate, lemma }: Clause,
  kind: LedgerKind,
): number {
  const wanted =
    lemma === 'ask' ? preps.find(({ prep, head }) => prep === 'for' && tokenAt(tree, head).upos === 'NOUN') : undefined
  if (wanted !== undefined) return wanted.head
  const comp = comps[0]?.head
  const thing = obj !== undefined && isNominal(tokenAt(tree, obj.head)) && parties.direct(obj.head).length === 0
  const purpose = comp !== undefined && /^advcl/.test(tokenAt(tree, comp).rel) && thing
  if (comp !== undefined && !purpose) return comp
  const behind = preps.find(
    ({ prep, head }) =>
      /^(?:for|on|to|of|with|from)$/.test(prep) &&
      (!ASIDE.test(tokenAt(tree, head).lemma) || (lemma === 'ask' && prep === 'for')),
  )?.head
  if (obj === undefined) return behind ?? predicate
  if (lemma === 'invite' && behind !== undefined) return behind
  const named = parties.mentionAt(obj.head)?.kind !== 'nominal' || !GIVING.has(kind)
  const isParty = (named && parties.direct(obj.head).length > 0) || !isNominal(tokenAt(tree, obj.head))
  return isParty ? (behind ?? obj.head) : obj.head
}

/** "a proposal [under which Minsk frees the crew]": the terms of what lies on the table. */
export function termsOf(tree: Tree, { pos, predicate }: Clause): number | undefined {
  if (pos !== 'noun') return undefined
  const { head, rel } = tokenAt(tree, predicate)
  const under = rel === 'obl' && prepositionOf(tree, predicate) === 'under' && head > predicate
  if (under && childrenBy(tree, head, 'aux').some((child) => /^(?:will|would)$/.test(tokenAt(tree, child).norm)))
    return head
  return childrenBy(tree, predicate, 'acl:relcl').find((clause) =>
    childrenBy(tree, clause, 'obl', 'advmod').some((child) => {
      const { norm } = tokenAt(tree, child)
      return norm === 'whereby' || (norm === 'which' && /^(?:under|by|in)$/.test(prepositionOf(tree, child)))
    }),
  )
}

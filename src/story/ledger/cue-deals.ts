// A verb with a noun that sets a day or strikes a deal -> a demand with its day, a commitment of all who strike it.
// Example: "gave Doha 48 hours to free the crew" demands; "reached a deal to reopen the border" binds both.
// A day to answer or to comply demands nothing of its own.
import type { Clause } from '../../coder/clauses/types.ts'
import { childBy, tokenAt } from '../../coder/tree.ts'
import type { Cue } from './cue.ts'
import { cueWords } from './cues.ts'
import type { Scene } from './scene.ts'

/** An infinitive or clause that hangs on a verb or on its object. */
function aimOf({ tree }: Scene, { comps, obj }: Clause): number | undefined {
  const behind = obj === undefined ? undefined : childBy(tree, obj.head, 'acl', 'ccomp')
  return comps[0]?.head ?? behind
}

/** "gave Doha 48 hours to free the crew", "set a deadline of March 1 to dismantle": a demand with its day. */
export function ultimatum(scene: Scene, clause: Clause): Cue | undefined {
  const { tree, cues } = scene
  if (clause.pos !== 'verb' || !cueWords(cues, 'ultimatum verb').has(clause.lemma)) return undefined
  const named =
    clause.obj !== undefined && cueWords(cues, 'ultimatum noun').has(tokenAt(tree, clause.obj.head).lemma.toLowerCase())
  const until = clause.preps.some(({ prep }) => prep === 'until')
  const content = aimOf(scene, clause)
  if ((!named && !until) || content === undefined || tokenAt(tree, content).upos !== 'VERB') return undefined
  if (cueWords(cues, 'complying verb').has(tokenAt(tree, content).lemma.toLowerCase())) return undefined
  return { kind: 'demand', clause, rule: 'ledger:verb:ultimatum', deed: false, content }
}

/** "reached a deal to reopen the border": all who strike it are bound. */
export function deal(scene: Scene, clause: Clause): Cue | undefined {
  const { tree, cues, parties } = scene
  if (clause.pos !== 'verb' || clause.obj === undefined || !cueWords(cues, 'striking verb').has(clause.lemma))
    return undefined
  if (!cueWords(cues, 'deal noun').has(tokenAt(tree, clause.obj.head).lemma.toLowerCase())) return undefined
  const by = clause.subj === undefined ? [] : parties.at(clause.subj.head)
  if (by.length === 0) return undefined
  return {
    kind: 'commitment',
    clause,
    rule: 'ledger:verb:deal',
    deed: false,
    content: aimOf(scene, clause) ?? clause.obj.head,
  }
}

// A coded event without a cue -> what it is in the ledger: "Riga must free them", "will not pay", "would strike back, he warned".
// Example: a REQUEST by "must" is a demand, a future AGREE a commitment, a REJECT by "will not" a refusal.
// Visas denied and ships turned away refuse nobody; what somebody else has laid down threatens nobody.
import type { Clause } from '../../coder/clauses/types.ts'
import { childrenBy, tokenAt } from '../../coder/tree.ts'
import type { Event, LedgerKind } from '../../model/index.ts'
import type { Cue } from './cue.ts'
import { cueWords } from './cues.ts'
import { harms } from './harm.ts'
import { type Scene, sideOf } from './scene.ts'

/** "gave Doha until June 22 to comply": a day for what was demanded, no threat of its own. */
export const isUltimatum = (scene: Scene, clause: Clause): boolean =>
  clause.lemma === 'give' &&
  (clause.preps.some(({ prep }) => prep === 'until') ||
    scene.datesOf(tokenAt(scene.tree, clause.predicate).sentence).length > 0)

/** "must have access to the sea": a wish of one's own. */
const isIdle = ({ tree }: Scene, at: number): boolean =>
  /^(?:have|be|know|understand|remember)$/.test(tokenAt(tree, at).lemma)

/** "refuses", "will not": refusals by a rule of the coder, as against visas denied and ships turned away. */
const REFUSES = new Set(['status:will-not', 'status:refusal', 'status:wont'])

/** "would be stopped, she warned": the coder's threat by what is said of it. */
const isSaidAsThreat = (scene: Scene, at: number, { madeBy }: Event): boolean =>
  madeBy.some((id) => /^(?:threaten|operators)/.test(id)) ||
  /\b(?:warn|threat|vow|swear)/.test(scene.speakers(at)[0]?.cue.toLowerCase() ?? '')

/** What a coded event without a cue is in the ledger. */
export function byEvent(scene: Scene, at: number, clause: Clause, event: Event): Cue | undefined {
  const rule = `ledger:${event.type}`
  const cue = (kind: LedgerKind, deed: boolean): Cue => ({ kind, clause, rule, deed })
  switch (event.type) {
    case 'REQUEST':
      return event.recipients.length > 0 && event.madeBy.includes('status:must') && !isIdle(scene, at)
        ? cue('demand', true)
        : undefined
    case 'THREATEN':
      if (!isSaidAsThreat(scene, at, event) && !harms(scene, at)) return undefined
      if (isUltimatum(scene, clause) || isArranged(scene, at) || !hasOther(event)) return undefined
      return cue('threat', clause.comps.length === 0)
    case 'REJECT':
      return event.madeBy.some((id) => REFUSES.has(id)) ? cue('refusal', true) : undefined
    case 'AGREE':
    case 'CONCEDE':
      if (tokenAt(scene.tree, at).rel === 'acl:relcl') return undefined
      if (event.status === 'future' || willBe(scene, at)) {
        const made = cue('commitment', clause.comps.length === 0)
        return isMeeting(scene, clause) ? { ...made, weak: true } : made
      }
      return givesWord(scene, clause) ? cue('commitment', false) : undefined
    default:
      return undefined
  }
}

/** "army chiefs will meet in Accra": a day of meeting that is announced binds nobody, but may be the answer to an invitation. */
const isMeeting = ({ cues }: Scene, { lemma }: Clause): boolean =>
  cueWords(cues, 'attending verb').has(lemma) || cueWords(cues, 'gathering verb').has(lemma)

/** The coder knows somebody of another country who is threatened. */
const hasOther = ({ actors, recipients }: Event): boolean =>
  recipients.some((whom) => !actors.some((who) => sideOf(who) === sideOf(whom)))

export const isAhead = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'aux').some((child) => /^(?:will|would|shall|'ll|’ll|'d|’d)$/.test(tokenAt(tree, child).norm))

const willBe = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'aux').some((child) => /^(?:will|shall|'ll|’ll)$/.test(tokenAt(tree, child).norm))

/** "gave a written guarantee" */
const givesWord = ({ tree, cues }: Scene, { obj, pos }: Clause): boolean =>
  pos === 'verb' &&
  obj !== undefined &&
  (tokenAt(tree, obj.head).lemma === 'word' ||
    cues.kinds.get(`noun:${tokenAt(tree, obj.head).lemma.toLowerCase()}`) === 'commitment')

/** "is to dismiss": what somebody else has laid down, no threat. */
const isArranged = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'mark').some((child) => tokenAt(tree, child).norm === 'to')

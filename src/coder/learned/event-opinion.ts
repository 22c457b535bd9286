// An event or a candidate in its document -> what the learned table says of it, as shares of the 16 events and "none".
// Example: of a coded ACCUSE between Kyiv and Minsk at "slammed" it says ACCUSE 0.9, none 0.05.
// The rules are not asked: an opinion that repeats them is worth nothing.
import type { Document, Located } from '../../model/index.ts'
import type { PredicateLexicon } from '../predicates.ts'
import { type LearnedModel, type Share, scoresOf, sharesOf } from './opinion.ts'
import { pairSigns } from './pair-signs.ts'
import type { PairSigns } from './signs.ts'

/** Who, whom and at which word; `sentence` is where it is told. */
export interface Asked {
  readonly sentence: number
  readonly predicate: number
  readonly actors: readonly { readonly span: Located }[]
  readonly recipients: readonly { readonly span: Located }[]
}

export function signsOfAsked(doc: Document, asked: Asked, lexicon: PredicateLexicon): PairSigns {
  const { sentence, predicate } = asked
  const source = asked.actors.map(({ span }) => span)
  const target = asked.recipients.map(({ span }) => span)
  return pairSigns({ doc, source, target, sentence, predicate }, lexicon)
}

export function opinionOn(doc: Document, asked: Asked, lexicon: PredicateLexicon, model: LearnedModel): Share[] {
  return sharesOf(scoresOf(doc, signsOfAsked(doc, asked, lexicon), model), model.table.labels, true)
}

const BOUNDS = [0.02, 0.1, 0.3, 0.6, 0.9] as const
const band = (share: number): number => BOUNDS.filter((bound) => share >= bound).length

/** The opinion on an event as signs for its confidence (confidence.ts). */
export function opinionSigns(shares: readonly Share[], type: string, byModel: boolean): string[] {
  const of = (label: string) => shares.find((one) => one.label === label)?.share ?? 0
  const [first] = shares
  const says = first?.label === type ? 'the same' : first?.label === 'none' ? 'none' : 'another'
  return [
    `second says ${says}`,
    `second share ${band(of(type))}`,
    `second none ${band(of('none'))}`,
    ...(byModel ? ['second alone'] : []),
  ]
}

// The learned table as a second coder: it proposes events where the rules are silent, and says how sure an event is.
// Example: secondCoder(model, lexicon, { alone: false }) goes into the coder's knowledge; withOpinion(coded, …) follows the coding.
// An event that the rules doubt and the table does not see is left out (it is told by --explain-missing).

import { confidenceFrom, type SignWeights } from '../coder/confidence.ts'
import type { Explained, SecondCoder } from '../coder/index.ts'
import { LEARNED_RULE } from '../coder/learned/candidates.ts'
import { opinionOn, opinionSigns, signsOfAsked } from '../coder/learned/event-opinion.ts'
import { type LearnedModel, type Share, weightiest } from '../coder/learned/opinion.ts'
import type { PredicateLexicon } from '../coder/predicates.ts'
import type { Event, EventType } from '../model/index.ts'
import type { Coded } from './coded.ts'

/** What the second coder needs. */
export interface Second {
  readonly model: LearnedModel
  readonly lexicon: PredicateLexicon
  /** Signs of both coders -> what each adds to the log-odds that an event is right. */
  readonly weights: SignWeights
  readonly alone: boolean
}

/** A proposal where the rules are silent must be surer than one of the model that codes alone. */
export const PROPOSE_BESIDE = 0.8
export const PROPOSE_ALONE = 0.5
/** An event of which the rules are this unsure is left out where the table sees none and hardly any chance of this one. */
export const VETO = { sure: 0.3, none: 0.8, share: 0.02 } as const

export function secondCoder(
  { model, lexicon, alone }: Omit<Second, 'weights'>,
  least: number = alone ? PROPOSE_ALONE : PROPOSE_BESIDE,
): SecondCoder {
  return {
    alone,
    proposeFor: (doc, sentence) => (candidate) => {
      const [best] = opinionOn(
        doc,
        {
          sentence,
          predicate: candidate.predicate,
          actors: candidate.actors.map(({ actor }) => actor),
          recipients: candidate.recipients.map(({ actor }) => actor),
        },
        lexicon,
        model,
      )
      return best === undefined || best.label === 'none' || best.share < least ? undefined : (best.label as EventType)
    },
  }
}

export interface Judged {
  readonly event: Event
  readonly signs: readonly string[]
  /** Whether the table, too, sees this event there. */
  readonly seconded: boolean
  /** Whether it is a weak event of the rules of which the table sees nothing. */
  readonly vetoed: boolean
}

function doubted({ type, confidence }: Event, shares: readonly Share[]): boolean {
  const of = (label: string) => shares.find((one) => one.label === label)?.share ?? 0
  return confidence < VETO.sure && of('none') >= VETO.none && of(type) < VETO.share
}

/** Each event with all signs for and against it, those of the second opinion included. */
export function judgeEvents(
  { doc, events, seen }: Coded,
  { model, lexicon }: Pick<Second, 'model' | 'lexicon'>,
): Judged[] {
  return events.map((event) => {
    const explained = seen.explained.get(event.id)
    const predicate = explained?.clause.predicate
    if (predicate === undefined) return { event, signs: explained?.signs ?? [], seconded: true, vetoed: false }
    const { sentence, actors, recipients } = event
    const shares = opinionOn(doc, { sentence, predicate, actors, recipients }, lexicon, model)
    const byModel = event.madeBy.includes(LEARNED_RULE)
    const signs = [...(explained?.signs ?? []), ...opinionSigns(shares, event.type, byModel)]
    return { event, signs, seconded: shares[0]?.label === event.type, vetoed: !byModel && doubted(event, shares) }
  })
}

/** Which words of a proposal weighed most, for --explain: 'learned: ACCUSE by "slammed", "raid"'. */
function whyProposed({ doc, seen }: Coded, { model, lexicon }: Second, event: Event): Explained | undefined {
  const explained = seen.explained.get(event.id)
  if (explained === undefined || !event.madeBy.includes(LEARNED_RULE)) return explained
  const { sentence, actors, recipients } = event
  const asked = { sentence, predicate: explained.clause.predicate, actors, recipients }
  const words = weightiest(signsOfAsked(doc, asked, lexicon).signs, model.table, event.type)
  const quoted = words.map((at) => `"${doc.tokens[at]?.form ?? ''}"`).join(', ')
  return { ...explained, lines: [`learned: ${event.type} by ${quoted}`] }
}

/** The coding with the second opinion in it: confidence, who agrees, and without what neither believes. */
export function withOpinion(coded: Coded, second: Second): Coded {
  const left: Coded['seen']['missed'][number][] = []
  const events = judgeEvents(coded, second).flatMap(({ event, signs, seconded, vetoed }) => {
    if (vetoed) {
      const predicate = coded.seen.explained.get(event.id)?.clause.predicate ?? -1
      left.push({ sentence: event.sentence, predicate, reason: 'second-opinion' })
      return []
    }
    const confidence = confidenceFrom(signs, second.weights)
    const said = event.madeBy.includes(LEARNED_RULE) ? [] : [seconded ? 'learned:agrees' : 'learned:doubts']
    return [{ ...event, confidence, madeBy: [...event.madeBy, ...said] }]
  })
  const explained = new Map(coded.seen.explained)
  for (const event of events) {
    const why = whyProposed(coded, second, event)
    if (why !== undefined) explained.set(event.id, why)
  }
  return { ...coded, events, seen: { ...coded.seen, explained, missed: [...coded.seen.missed, ...left] } }
}

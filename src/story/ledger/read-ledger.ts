// A coded article -> the entries of its ledger.
// Example: readLedger(coded, knowledge) of the article in docs/ledger.md gives an offer, a demand, two conditions, a threat and a commitment.
// How entries stand to each other is standing/; here each article is read alone.
import type { WordGroups } from '../../lexicon/english.ts'
import type { LedgerEntry } from '../../model/index.ts'
import type { MeaningLikeness } from '../similarity.ts'
import type { Act } from './acts.ts'
import { agreedAfterAsking, othersAnswer, sparingPromises } from './agreed-after-asking.ts'
import { judgementsOf } from './answer-by-judging.ts'
import { outcomesOf } from './answer-by-outcome.ts'
import { answerInTheArticle } from './answer-in-the-article.ts'
import { comesAsInvited } from './comes-as-invited.ts'
import type { Cues } from './cues.ts'
import { demandsOf } from './demand-by-saying.ts'
import { sameActs } from './do-so.ts'
import { fillCounterparts, shareAddressees } from './fill-counterparts.ts'
import { actsOf } from './find-acts.ts'
import { tiesOf } from './find-ties.ts'
import { keepWhatNegotiates } from './keep-what-negotiates.ts'
import { leaveOutHeadlines } from './leave-out-headlines.ts'
import { entriesOnce } from './once-each.ts'
import { onePerStatement } from './one-per-statement.ts'
import { promisesOf } from './promise-by-saying.ts'
import { type CodedArticle, type Scene, sceneOf } from './scene.ts'
import { splitDemands } from './split-demands.ts'
import { otherwise } from './threat-by-otherwise.ts'
import { warningsOf } from './threat-by-warning.ts'
import { tieActs } from './tie-acts.ts'
import { toEntry } from './to-entry.ts'

/** What reading the ledger asks of language. */
export interface LedgerKnowledge {
  readonly cues: Cues
  readonly words: WordGroups
  readonly alike: MeaningLikeness
}

function actsOfSentence(scene: Scene, first: number, last: number): Act[] {
  const tied = tieActs(
    scene,
    onePerStatement(splitDemands(actsOf(scene, first, last), scene), scene),
    tiesOf(scene, first, last),
  )
  const warned = [...tied, ...warningsOf(scene, tied, first, last)]
  const judged = [...judgementsOf(scene, warned, first, last), ...outcomesOf(scene, warned, first, last)]
  const said = [...promisesOf(scene, warned, first, last), ...demandsOf(scene, warned, first, last)]
  return [...warned, ...judged, ...said].sort((a, b) => a.predicate - b.predicate)
}

export function entriesOf(scene: Scene, alike: MeaningLikeness): LedgerEntry[] {
  const acts = scene.doc.sentences.flatMap(({ first, last }) => actsOfSentence(scene, first, last))
  const told = comesAsInvited(sameActs(scene, otherwise(acts, scene)), scene)
  const asked = agreedAfterAsking(shareAddressees(told, scene), scene)
  const answered = sparingPromises(answerInTheArticle(asked, scene))
  const complete = othersAnswer(fillCounterparts(answered, scene), scene)
  const entries = keepWhatNegotiates(complete).map((act) => toEntry(scene, act))
  return entriesOnce(leaveOutHeadlines(entries, scene), alike)
}

export const readLedger = (coded: CodedArticle, { cues, words, alike }: LedgerKnowledge): LedgerEntry[] =>
  entriesOf(sceneOf(coded, words, cues), alike)

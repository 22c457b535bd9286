// Why an event was coded, and why a sentence has none: lines for people below a row of the table.
// Example: "clause   Sung Kim | spoke | with Noh" / "lexicon  data/verbs/consult.txt:12  ACT+ speak with ACT+ => CONSULT".
import { quote } from '../base/spans.ts'
import type { Document, Event, EvidenceRole } from '../model/index.ts'
import type { Explanation, Missing } from '../pipeline/explain.ts'
import { shorten } from './layout.ts'
import { onOneLine } from './style.ts'

/** A name in the left column and what is said of it. */
export type Reason = readonly [name: string, text: string]

function evidenceReasons(event: Event, doc: Document): Reason[] {
  const byRole = new Map<EvidenceRole, string[]>()
  for (const evidence of event.evidence) {
    const words = shorten(onOneLine(quote(doc.article, evidence)), 60)
    const list = byRole.get(evidence.role) ?? []
    list.push(`“${words}” ${evidence.rule}`)
    byRole.set(evidence.role, list)
  }
  return [...byRole].flatMap(([role, list]) => list.map((text, i): Reason => [i === 0 ? role : '', text]))
}

/** All that made an event: its clause, the entries of the lexicon, its evidence, its rules, how sure. */
export function reasonsOf(event: Event, doc: Document, explanation: Explanation | undefined): Reason[] {
  const reasons: Reason[] = []
  if (explanation !== undefined) {
    if (explanation.clause !== '') reasons.push(['clause', onOneLine(explanation.clause)])
    explanation.entries.forEach(({ source, line }, i) => {
      reasons.push([i === 0 ? 'lexicon' : '', `${source}  ${onOneLine(line)}`])
    })
  }
  reasons.push(...evidenceReasons(event, doc))
  if (event.contexts.length > 0) reasons.push(['contexts', event.contexts.join(', ')])
  reasons.push(['rules', event.madeBy.join(' → ')])
  reasons.push(['confidence', event.confidence.toFixed(2)])
  return reasons
}

/** A sentence without an event: its number from 1 and its beginning, below it the reasons, one a line. */
export function missingLine({ sentence, reason }: Missing, doc: Document, width: number): string {
  const place = doc.sentences[sentence]
  const words = place === undefined ? '' : onOneLine(quote(doc.article, place))
  const why = reason.split('; ').map((one) => `     ${one}`)
  return [`${String(sentence + 1).padStart(3)}  “${shorten(words, Math.max(20, width - 8))}”`, ...why].join('\n')
}

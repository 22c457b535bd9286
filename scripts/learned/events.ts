// Texts of the development half -> rows for the table of events: what the rules coded, what a verb's grammar offers, what gold marks.
// Example: a coded ACCUSE that gold does not know is a row "none"; a verb with two parties at a gold REJECT is a row "REJECT".
// The scored half is never asked for here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { overlaps } from '../../src/base/spans.ts'
import type { Knowledge } from '../../src/coder/index.ts'
import { codeDocument } from '../../src/coder/index.ts'
import type { Candidate } from '../../src/coder/learned/candidates.ts'
import { type Asked, signsOfAsked } from '../../src/coder/learned/event-opinion.ts'
import { allSigns } from '../../src/coder/learned/opinion.ts'
import { isScoredHalf, parseCorpus } from '../../src/eval/corpus.ts'
import type { GoldText } from '../../src/eval/gold.ts'
import { pairEvents } from '../../src/eval/pair-events.ts'
import type { Document } from '../../src/model/index.ts'
import { codeRead, withDate } from '../../src/pipeline/code-article.ts'
import { type Row, rowOf } from './examples.ts'
import type { Sources } from './pairs.ts'

export interface ReadText {
  readonly text: GoldText
  readonly doc: Document
}

const SENTENCES = join(import.meta.dirname, '..', '..', 'corpora', 'sentences')

/** The texts of our corpus, read; of one half. */
export async function readCorpus({ engine }: Sources, half: 'development' | 'scored'): Promise<ReadText[]> {
  const out: ReadText[] = []
  for (const name of readdirSync(SENTENCES).sort())
    for (const text of parseCorpus(readFileSync(join(SENTENCES, name), 'utf8'), name).texts) {
      if (isScoredHalf(text.id) !== (half === 'scored')) continue
      out.push({ text, doc: await engine.read({ id: text.id, text: text.text, date: text.date }) })
    }
  return out
}

interface Labelled extends Asked {
  readonly label: string
}

function codedPairs({ text, doc }: ReadText, knowledge: Knowledge): Labelled[] {
  const { events, seen } = codeRead(doc, knowledge)
  const { pairs, extra } = pairEvents(text, events)
  const labelled = [
    ...pairs.map(({ event, gold, by }) => ({ event, label: by === 'words' ? gold.event : event.type })),
    ...extra.map((event) => ({ event, label: 'none' })),
  ]
  return labelled.flatMap(({ event, label }) => {
    const predicate = seen.explained.get(event.id)?.clause.predicate
    const { sentence, actors, recipients } = event
    return predicate === undefined ? [] : [{ sentence, predicate, actors, recipients, label }]
  })
}

/** Every verb with two parties, and the gold event whose words it is. */
function offeredPairs({ text, doc }: ReadText, knowledge: Knowledge): Labelled[] {
  const out: Labelled[] = []
  const proposeFor = (_doc: Document, sentence: number) => (candidate: Candidate) => {
    const token = doc.tokens[candidate.predicate]
    const mark = text.marks.find((one) => one.label === 'EVT' && token !== undefined && overlaps(one, token))
    out.push({
      sentence,
      predicate: candidate.predicate,
      actors: candidate.actors.map(({ actor }) => actor),
      recipients: candidate.recipients.map(({ actor }) => actor),
      label: text.events.find(({ number }) => number === mark?.event)?.event ?? 'none',
    })
    return undefined
  }
  codeDocument(withDate(doc).doc, { ...knowledge, second: { alone: true, proposeFor } })
  return out
}

/** Gold events as they are marked. */
function markedPairs({ text, doc }: ReadText): Labelled[] {
  return text.events.flatMap(({ number, event }) => {
    const of = (label: string) =>
      text.marks
        .filter((mark) => mark.label === label && mark.event === number)
        .map(({ start, end }) => ({ span: { in: 'text' as const, start, end } }))
    const [deed] = of('EVT')
    const words = doc.tokens.filter((token) => deed !== undefined && overlaps(deed.span, token))
    const inside = new Set(words.map(({ index }) => index))
    const head = words.find((token) => !inside.has(token.head))
    if (head === undefined) return []
    const [actors, recipients] = [of('ACT'), of('REC')]
    const joint = recipients.length === 0 && actors.length > 1
    return [
      {
        sentence: head.sentence,
        predicate: head.index,
        actors: joint ? actors.slice(0, 1) : actors,
        recipients: joint ? actors.slice(1) : recipients,
        label: event,
      },
    ]
  })
}

export function rowsOfText(read: ReadText, { lexicon, vectors, knowledge }: Sources): Row[] {
  const { doc, text } = read
  const all = [...codedPairs(read, knowledge), ...offeredPairs(read, knowledge), ...markedPairs(read)]
  return all.map((asked) =>
    rowOf(text.id, text.text, asked.label, allSigns(doc, signsOfAsked(doc, asked, lexicon), vectors), { asked: 17 }),
  )
}

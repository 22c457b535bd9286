// Events of a database -> text for standard output: the table of `code`, PLOVER records in JSON Lines, or CSV.
// Example: JSON Lines have beside each record the `sentence` that it was read from, and `reviewed` where somebody looked at it.
import { quote } from '../base/spans.ts'
import type { Document, Event, Sentence } from '../model/index.ts'
import type { Coded } from '../pipeline/coded.ts'
import { fromRecord } from '../pipeline/from-record.ts'
import type { KeptRecord } from '../store/records.ts'
import { csvHeader, csvRecord } from './csv.ts'
import type { FormatOptions, OutputFormat } from './formats.ts'
import { tableWriter } from './table.ts'

export const sentenceOf = ({ record, article }: KeptRecord): string => quote(article, record.text_info)

/** The records of one article as a coded document that has just the sentences of these events. */
function codedOf(kept: readonly KeptRecord[]): Coded | undefined {
  const [first] = kept
  if (first === undefined) return undefined
  const sentences = kept.map(
    ({ record: { text_info: at } }, index): Sentence => ({
      index,
      in: at.in,
      start: at.start,
      end: at.end,
      first: 0,
      last: 0,
      paragraph: 0,
      kind: 'prose',
    }),
  )
  const events = kept.map(({ record }, index): Event => ({ ...fromRecord(record), sentence: index }))
  const doc: Document = { article: first.article, tokens: [], sentences, quotations: [], diagnostics: [] }
  return { doc, events, diagnostics: [], seen: { explained: new Map(), missed: [], mentions: [], dates: [] } }
}

/** Events one after the other, those of an article that follow each other under its title. */
function tableOf(events: readonly KeptRecord[], options: FormatOptions): string {
  const writer = tableWriter(options)
  const runs: KeptRecord[][] = []
  for (const one of events) {
    const run = runs.at(-1)
    if (run?.[0]?.article.no === one.article.no) run.push(one)
    else runs.push([one])
  }
  return runs
    .map((run) => {
      const coded = codedOf(run)
      return coded === undefined ? '' : writer.article(coded, run[0]?.article.id ?? '')
    })
    .join('')
}

function jsonLine(one: KeptRecord): string {
  const { record, reviewed, state } = one
  const more = { ...(reviewed === null ? {} : { reviewed }), ...(state === 'shown' ? {} : { state }) }
  return `${JSON.stringify({ ...record, sentence: sentenceOf(one), ...more })}\n`
}

export interface KeptWriter {
  events(events: readonly KeptRecord[]): string
  end(): string
}

export function keptWriter(format: OutputFormat, options: FormatOptions): KeptWriter {
  if (format === 'jsonl') return { events: (list) => list.map(jsonLine).join(''), end: () => '' }
  if (format === 'table') return { events: (list) => tableOf(list, options), end: () => '' }
  let header = csvHeader
  const start = (): string => {
    const text = header
    header = ''
    return text
  }
  return { events: (list) => start() + list.map((one) => csvRecord(one.record, sentenceOf(one))).join(''), end: start }
}

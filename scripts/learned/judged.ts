// Texts of the development half -> their coded events with all signs, judged by gold, the opinion coming from tables without that text.
// Example: of five parts, the events of the first are judged with a table from the other four.
import { parseTable, writeTable } from '../../src/coder/learned/table.ts'
import { judgedEvents } from '../../src/eval/score-text.ts'
import { codeRead } from '../../src/pipeline/code-article.ts'
import { judgeEvents, secondCoder } from '../../src/pipeline/second.ts'
import type { SignedRow } from './confidence-fit.ts'
import type { ReadText } from './events.ts'
import { LABELS, type Row } from './examples.ts'
import type { Sources } from './pairs.ts'
import { train } from './train.ts'

const FOLDS = 5

function judge(
  { text, doc }: ReadText,
  { lexicon, knowledge }: Sources,
  model: Parameters<typeof secondCoder>[0]['model'],
): SignedRow[] {
  const second = { model, lexicon, alone: false }
  const coded = codeRead(doc, { ...knowledge, second: secondCoder(second) })
  const signs = new Map(judgeEvents(coded, second).map((one) => [one.event, one.signs]))
  return judgedEvents(text, coded.events).map(({ event, right }) => ({ signs: signs.get(event) ?? [], right }))
}

/** `rows` are those of each text, in the same order; `besides` are in every table. */
export function crossJudged(
  texts: readonly ReadText[],
  rows: readonly (readonly Row[])[],
  besides: readonly Row[],
  sources: Sources,
): SignedRow[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { signs, weights } = train([...rows.filter((_row, at) => at % FOLDS !== fold).flat(), ...besides])
    const model = { table: parseTable(writeTable({ labels: LABELS, signs, weights })), vectors: sources.vectors }
    return texts.filter((_text, at) => at % FOLDS === fold).flatMap((text) => judge(text, sources, model))
  }).flat()
}

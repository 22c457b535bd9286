// Marked pairs -> rows to learn from: relate-dev.jsonl, and the events that our corpus marks (development half only).
// Example: rowsOfRelate(engine, knowledge, jsonl, vectors) has a row for each line, what the rules coded of it among its signs.

import type { Knowledge } from '../../src/coder/index.ts'
import { allSigns, type WordVectors } from '../../src/coder/learned/opinion.ts'
import type { PredicateLexicon } from '../../src/coder/predicates.ts'
import type { Engine } from '../../src/pipeline/engine.ts'
import { type MarkedSide, type Pair, rankForPair } from '../../src/pipeline/relate.ts'
import { signsOfPair } from '../../src/pipeline/relate-learned.ts'
import { type Row, rowOf } from './examples.ts'
import { floorSigns } from './floor.ts'

export interface Sources {
  readonly engine: Engine
  readonly knowledge: Knowledge
  readonly lexicon: PredicateLexicon
  readonly vectors: WordVectors
}

export interface MarkedRow {
  readonly row: Row
  /** The same without what the rules found. */
  readonly plain: Row
  /** What the rules alone answer. */
  readonly byRules: string
  /** Words alone, for the floor. */
  readonly bag: Row
}

interface Line {
  readonly id: string
  readonly text: string
  readonly source: MarkedSide
  readonly target?: MarkedSide
  readonly event: string
}

export async function rowsOfRelate({ engine, lexicon, vectors }: Sources, jsonl: string): Promise<MarkedRow[]> {
  const out: MarkedRow[] = []
  for (const line of jsonl.split('\n').filter(Boolean)) {
    const { id, text, source, target = { text: '', spans: [] }, event } = JSON.parse(line) as Line
    const pair: Pair = { id, text, source, target }
    const { doc, events, seen } = await engine.code({ id, text })
    const found = rankForPair(pair, { doc, events, mentions: seen.mentions })
    const [plain, signs] = [
      { pair, doc },
      { pair, doc, found },
    ].map((asked) => allSigns(doc, signsOfPair(asked, lexicon), vectors))
    out.push({
      plain: rowOf(id, text, event, plain ?? []),
      row: rowOf(id, text, event, signs ?? []),
      bag: rowOf(id, text, event, floorSigns(plain ?? [])),
      byRules: (await engine.relate(pair))?.event ?? 'CONSULT',
    })
  }
  return out
}

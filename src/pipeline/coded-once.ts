// A coded article -> its records and what linking needs of it, both from one pass of the coder.
// Example: codedOnce(engine, await engine.code(article)) gives { records, reading }: what a store keeps of an article.
import type { PloverRecord, ReadArticle } from '../model/index.ts'
import type { Coded } from './coded.ts'
import type { Engine } from './engine.ts'
import { type RecordContext, toRecord } from './record.ts'

export const codedOnce = (
  engine: Pick<Engine, 'record' | 'readArticle'>,
  coded: Coded,
  context: RecordContext = engine.record,
): { readonly records: readonly PloverRecord[]; readonly reading: ReadArticle } => ({
  records: coded.events.map((event) => toRecord(event, coded.doc, context)),
  reading: engine.readArticle(coded),
})

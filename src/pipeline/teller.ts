// An engine -> what links the articles of a store: what they tell together, as the lines that are kept, made one by one.
// Example: await bringTold(db, tellerOf(engine)) after articles have come in.
import type { KnownVersions, ReadArticle } from '../model/index.ts'
import type { Engine } from './engine.ts'
import { toLedgerRecord, toStoryRecord } from './story-record.ts'
import type { LedgerRecord, StoryRecord } from './story-types.ts'

export interface ToldRecords {
  readonly ledger: Iterable<LedgerRecord>
  readonly stories: Iterable<StoryRecord>
}

function* each<A, B>(list: Iterable<A>, made: (one: A) => B): Generator<B> {
  for (const one of list) yield made(one)
}

export const tellerOf =
  (engine: Pick<Engine, 'tellKept' | 'record'>) =>
  async (read: AsyncIterable<ReadArticle>, known: KnownVersions): Promise<ToldRecords> => {
    const { ledger, stories } = await engine.tellKept(read, known)
    return {
      ledger: each(ledger, (entry) => toLedgerRecord(entry, engine.record)),
      stories: each(stories, toStoryRecord),
    }
  }

// An engine -> what links the articles of a store: what they tell together, as the lines that are kept.
// Example: await bringTold(db, tellerOf(engine)) after articles have come in.
import type { KnownVersions, ReadArticle } from '../model/index.ts'
import type { Engine } from './engine.ts'
import { toLedgerRecord, toStoryRecord } from './story-record.ts'
import type { LedgerRecord, StoryRecord } from './story-types.ts'

export interface ToldRecords {
  readonly ledger: readonly LedgerRecord[]
  readonly stories: readonly StoryRecord[]
}

export const tellerOf =
  (engine: Pick<Engine, 'tell' | 'record'>) =>
  (read: readonly ReadArticle[], known: KnownVersions): ToldRecords => {
    const { ledger, stories } = engine.tell(read, known)
    return {
      ledger: ledger.map((entry) => toLedgerRecord(entry, engine.record)),
      stories: stories.map(toStoryRecord),
    }
  }

// An engine -> what links the articles of a store: what they tell together, as the lines that are kept, made one by one.
// Example: await bringTold(db, tellerOf(engine)) after articles have come in.
import type { KnownVersions, Linking, ToldAnew } from '../model/index.ts'
import type { Engine } from './engine.ts'
import { toLedgerRecord, toStoryRecord } from './story-record.ts'
import type { LedgerRecord, StoryRecord } from './story-types.ts'

/** An entry and which of its article it is. */
export interface PlacedRecord {
  readonly entry: LedgerRecord
  readonly position: number
}

export type LinkingRecords = Linking<ToldAnew<StoryRecord, PlacedRecord>>

export interface RecordTeller {
  /** What it is that links: what was linked by another one is linked anew. */
  readonly version: string
  start(known: KnownVersions): LinkingRecords
}

function* each<A, B>(list: Iterable<A>, made: (one: A) => B): Generator<B> {
  for (const one of list) yield made(one)
}

export const tellerOf = (engine: Pick<Engine, 'linkKept' | 'linkVersion' | 'record'>): RecordTeller => ({
  version: engine.linkVersion,
  start(known) {
    const linking = engine.linkKept(known)
    return {
      ...linking,
      told() {
        const { ledger, stories } = linking.told()
        return {
          ledger: each(ledger, ({ entry, position }) => ({ entry: toLedgerRecord(entry, engine.record), position })),
          stories: each(stories, toStoryRecord),
        }
      },
    }
  },
})

// The shapes of the ledger and of stories as they are written, under the name that the doors know (src/model/story-record.ts).
export type * from '../model/story-record.ts'

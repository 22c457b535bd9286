// An article that was kept without the meaning of its words -> the same with it, worked out from the words.
// Example: a report with the words "missile, strike" gets the vector of both; one that has a vector keeps it.
// Meanings are large and follow from the words, so they are kept nowhere.
import type { Answer, LedgerEntry, ReadArticle, Report } from '../model/index.ts'
import { meaningOf, type WordVectors } from './similarity.ts'

function meant<T extends Report | Answer>(one: T, vectors: WordVectors): T {
  if (one.vector !== undefined) return one
  const vector = meaningOf(one.words, vectors)
  return vector === undefined ? one : { ...one, vector }
}

export function entryMeant(entry: LedgerEntry, vectors: WordVectors): LedgerEntry {
  const vector = entry.vector ?? meaningOf(entry.words, vectors)
  const ifVector = entry.ifVector ?? meaningOf(entry.ifWords, vectors)
  if (vector === entry.vector && ifVector === entry.ifVector) return entry
  return { ...entry, ...(vector === undefined ? {} : { vector }), ...(ifVector === undefined ? {} : { ifVector }) }
}

export const withMeaning = (read: ReadArticle, vectors: WordVectors): ReadArticle => ({
  ...read,
  reports: read.reports.map((one) => meant(one, vectors)),
  entries: read.entries.map((one) => entryMeant(one, vectors)),
  answers: read.answers.map((one) => meant(one, vectors)),
})

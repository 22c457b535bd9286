// Articles, one after the other in the order in which they came out -> groups of reports and entries of the ledger.
// Example: linker.add(article) for each; linker.groups and linker.entries() are what they tell so far. What is of no more use is not kept,
// so that many articles can be told one by one from a store.
// Versions are not looked for here (tell.ts).
import type { ReadArticle, StandingEntry } from '../model/index.ts'
import type { KinWords } from './standing/kin-words.ts'
import { createLedger } from './standing/link-ledger.ts'
import type { Families } from './stories/compare.ts'
import { createGrouping, type Group, inOrderOfNews, type VersionOf } from './stories/group-reports.ts'
import { explainNames, type Introduced, lookUpIn } from './who-is-who.ts'

/** What the link stage knows of language. */
export interface LinkRules {
  /** Which words may name one deed. */
  readonly kin: KinWords
  readonly families: Families
}

export interface Linker {
  /** Of an article that does not `speak` for its text (a copy, an earlier state) only the reports are taken. */
  add(article: ReadArticle, speaks?: boolean): void
  readonly groups: readonly Group[]
  entries(): StandingEntry[]
}

/** `introduced` are the people of all articles, for one may be explained by an article that comes later. */
export function createLinker(
  { kin, families }: LinkRules,
  introduced: Iterable<Introduced>,
  versionOf?: VersionOf,
): Linker {
  const lookUp = lookUpIn(introduced)
  const ledger = createLedger(kin)
  const grouping = createGrouping({ families, alike: kin.alike }, versionOf)
  return {
    groups: grouping.groups,
    add(article, speaks = true) {
      const read = explainNames(article, lookUp)
      for (const report of [...read.reports].sort(inOrderOfNews)) grouping.add(report)
      if (speaks) ledger.add(read)
    },
    entries: ledger.entries,
  }
}

// What was read of many articles -> what they tell together: versions, stories, the ledger with its standing, what was taken back.
// Example: tell(articles, rules) of three reports and a copy: one version, one story told by three, the ledger of all.
// The same articles in any order give the same result.
import { groupBy } from '../base/group-by.ts'
import type { NoticePhrases } from '../base/notices.ts'
import type { KnownVersions, Letterhead, ReadArticle, Told, Version } from '../model/index.ts'
import { withMeaning } from './meaning.ts'
import type { WordVectors } from './similarity.ts'
import type { KinWords } from './standing/kin-words.ts'
import { linkLedger } from './standing/link-ledger.ts'
import type { Families } from './stories/compare.ts'
import { groupReports } from './stories/group-reports.ts'
import { type Publishing, toStory } from './stories/to-story.ts'
import { byAge, findVersions } from './versions/find-versions.ts'
import { explainNames } from './who-is-who.ts'

/** What the link stage knows of language. */
export interface StoryRules {
  /** Which words may name one deed. */
  readonly kin: KinWords
  /** For articles that were kept without the meaning of their words. */
  readonly vectors: WordVectors
  readonly notices: NoticePhrases
  readonly families: Families
}

/** Who published an article and which versions it has. */
function publishingOf(
  heads: readonly Letterhead[],
  versions: readonly Version[],
  known: KnownVersions = { copies: new Map() },
): Publishing {
  const source = new Map(heads.map((head) => [head.id, head.source]))
  const root = new Map(versions.map((version) => [version.article, version.of]))
  const roots = new Set(root.values())
  const rank = new Map([...heads].sort(byAge).map((head, at) => [head.id, at]))
  const copies = new Set(versions.flatMap(({ article, kind }) => (kind === 'copy' ? [article] : [])))
  return {
    sourceOf: (article) => source.get(article) ?? '',
    rootOf: (article) => root.get(article) ?? article,
    versionOf: (article) => root.get(article) ?? (roots.has(article) ? article : undefined),
    rankOf: (article) => rank.get(article) ?? 0,
    isCopy: (article) => copies.has(article),
    copiesOf: (article) => known.copies.get(article) ?? [],
  }
}

/** Article -> the notice that takes it back: everything of its group that came out before the notice, and the notice itself. */
function retractedBy(heads: readonly Letterhead[], versions: readonly Version[]): Map<string, string> {
  const { rootOf, rankOf } = publishingOf(heads, versions)
  const groups = groupBy(heads, ({ id }) => rootOf(id))
  const out = new Map<string, string>()
  for (const { article: notice, kind } of versions) {
    if (kind !== 'retraction') continue
    for (const { id } of groups.get(rootOf(notice)) ?? []) if (rankOf(id) <= rankOf(notice)) out.set(id, notice)
  }
  return out
}

/** Reads together what was read apart; versions are found out where they are not known. */
export function tell(read: readonly ReadArticle[], rules: StoryRules, known?: KnownVersions): Told {
  const once = [...new Map(read.map((one) => [one.head.id, one])).values()]
  const articles = explainNames(once.map((one) => withMeaning(one, rules.vectors)))
  const heads = articles.map(({ head }) => head)
  const versions = known === undefined ? findVersions(heads, rules.notices) : []
  const publishing = publishingOf(heads, versions, known)
  const retracted = retractedBy(heads, versions)
  const standing = articles.filter(({ head }) => !retracted.has(head.id))
  const groups = groupReports(
    standing.flatMap(({ reports }) => reports),
    rules.families,
    publishing.versionOf,
  )
  const stories = groups.map((group) => toStory(group, publishing))
  return {
    versions,
    stories,
    ledger: linkLedger(standing, rules.kin),
    retracted: articles.flatMap(({ head, reports }) => {
      const by = retracted.get(head.id)
      return by === undefined ? [] : [{ article: head.id, by, events: reports.length }]
    }),
  }
}

// What was read of many articles -> what they tell together: versions, stories, the ledger with its standing, what was taken back.
// Example: tell(articles, rules) of three reports and a copy: one version, one story told by three, the ledger of all.
// The same articles in any order give the same result.
import { groupBy } from '../base/group-by.ts'
import type { NoticePhrases } from '../base/notices.ts'
import type { Letterhead, ReadArticle, StandingEntry, Told, Version } from '../model/index.ts'
import { createLinker, type LinkRules } from './linker.ts'
import type { Group } from './stories/group-reports.ts'
import { type Publishing, toStory } from './stories/to-story.ts'
import { byAge, findVersions } from './versions/find-versions.ts'

/** What reading together knows of language. */
export interface StoryRules extends LinkRules {
  readonly notices: NoticePhrases
}

/** Who published an article and which versions it has. */
function publishingOf(heads: readonly Letterhead[], versions: readonly Version[]): Publishing {
  const source = new Map(heads.map((head) => [head.id, head.source]))
  const root = new Map(versions.map((version) => [version.article, version.of]))
  const rank = new Map([...heads].sort(byAge).map((head, at) => [head.id, at]))
  const copies = new Set(versions.flatMap(({ article, kind }) => (kind === 'copy' ? [article] : [])))
  return {
    sourceOf: (article) => source.get(article) ?? '',
    rootOf: (article) => root.get(article) ?? article,
    rankOf: (article) => rank.get(article) ?? 0,
    isCopy: (article) => copies.has(article),
    copiesOf: () => [],
  }
}

/** The first article of the group that an article with versions belongs to. */
function versionOf(versions: readonly Version[]): (article: string) => string | undefined {
  const roots = new Map(
    versions.flatMap(({ article, of }) => [
      [of, of],
      [article, of],
    ]),
  )
  return (article) => roots.get(article)
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

/** Articles that speak for their text: the latest state that was not taken back, never a copy. */
function speakingOf(
  heads: readonly Letterhead[],
  { rootOf, rankOf, isCopy }: Publishing,
  retracted: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const latest = new Map<string, string>()
  for (const { id } of heads) {
    const known = latest.get(rootOf(id))
    if (isCopy(id) || retracted.has(id)) continue
    if (known === undefined || rankOf(id) > rankOf(known)) latest.set(rootOf(id), id)
  }
  return new Set(latest.values())
}

interface Reading {
  readonly articles: readonly ReadArticle[]
  readonly versions: readonly Version[]
  readonly retracted: ReadonlyMap<string, string>
  readonly speaking: ReadonlySet<string>
}

/** All groups and entries; what was needed to find them is let go. */
function linkAll(
  { articles, versions, retracted, speaking }: Reading,
  rules: StoryRules,
): { readonly groups: readonly Group[]; readonly ledger: readonly StandingEntry[] } {
  const introduced = articles.map(({ people, head: { date } }) => ({ people, date }))
  const linker = createLinker(rules, introduced, versionOf(versions))
  for (const article of [...articles].sort((a, b) => byAge(a.head, b.head)))
    if (!retracted.has(article.head.id)) linker.add(article, speaking.has(article.head.id))
  return { groups: linker.groups, ledger: linker.entries() }
}

/** Reads together what was read apart. */
export function tell(read: readonly ReadArticle[], rules: StoryRules): Told {
  const articles = [...new Map(read.map((one) => [one.head.id, one])).values()]
  const heads = articles.map(({ head }) => head)
  const versions = findVersions(heads, rules.notices)
  const retracted = retractedBy(heads, versions)
  const publishing = publishingOf(heads, versions)
  const speaking = speakingOf(heads, publishing, retracted)
  const { groups, ledger } = linkAll({ articles, versions, retracted, speaking }, rules)
  return {
    versions,
    // What only earlier states tell was corrected away.
    stories: groups
      .filter(({ members }) => members.some(({ report }) => speaking.has(report.article)))
      .map((group) => toStory(group, publishing)),
    ledger,
    retracted: articles.flatMap(({ head, reports }) => {
      const by = retracted.get(head.id)
      return by === undefined ? [] : [{ article: head.id, by, events: reports.length }]
    }),
  }
}

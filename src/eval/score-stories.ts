// Stories against those of a situation: B-cubed over the mentions that were coded, near-duplicates counted twice, what of a retracted article stays.
// Example: gold S1 told in a1 and its copy a2, two stories of ours with one member each: a link is missing, and the copy is counted twice.
// A mention of gold stands for the member of ours in the same article whose evidence touches its words, best event and parties first.
import { bestPairing } from './assignment.ts'
import { chainSums, type Sums } from './chain-metrics.ts'
import { type Overlap, overlapOf } from './multiset.ts'
import type { Share } from './score-ledger.ts'
import type { SituationLines, StoryLine, StoryMember, VersionLine } from './situation-lines.ts'
import type { GoldStory, Quoted, Situation } from './situation-types.ts'

export interface StoriesScore {
  readonly bcubed: Sums
  /** The same where nothing is linked to anything: what any linking has to beat. */
  readonly unlinked: Sums
  /** Pairs of mentions that are linked, in gold and in ours. */
  readonly pairs: Overlap
  /** Mentions of gold for which an event was coded. */
  readonly mentions: Share
  /** Stories that two versions of one article tell, and that count twice. */
  readonly countedTwice: number
  readonly versions: Overlap
  /** Mentions of retracted articles that stand in a story as if nothing had been taken back. */
  readonly kept: number
  /** What went wrong, in words. */
  readonly faults: readonly string[]
}

interface Mention {
  readonly key: string
  readonly story: GoldStory
  readonly quote: Quoted
}

interface Member {
  readonly story: StoryLine
  readonly member: StoryMember
}

const mentionsOf = ({ stories }: Situation): Mention[] =>
  stories.flatMap((story) =>
    story.mentions.map((quote) => ({ key: `${story.id} ${quote.article}:${quote.in}:${quote.start}`, story, quote })),
  )

/** Letters that the evidence of the deed shares with the words. */
function touched({ evidence }: StoryMember, quote: Quoted): number {
  const deeds = evidence.filter(({ role }) => role === 'event')
  const shared = (deeds.length > 0 ? deeds : evidence)
    .filter((span) => span.in === quote.in)
    .map((span) => Math.min(span.end, quote.end) - Math.max(span.start, quote.start))
  return Math.max(0, ...shared)
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b])
  return all.size === 0 ? 1 : [...all].filter((one) => a.includes(one) && b.includes(one)).length / all.size
}

function weight({ story, quote }: Mention, { member }: Member): number {
  if (member.article !== quote.article || touched(member, quote) === 0) return 0
  const share = touched(member, quote) / (quote.end - quote.start)
  const event = story.events.includes(member.event) ? 2 : 0
  const actors = story.actors.map(({ code }) => code)
  const recipients = story.recipients.map(({ code }) => code)
  return share + event + jaccard(actors, member.actors) + jaccard(recipients, member.recipients)
}

/** Member of ours for each mention that has one, article by article. */
function align(mentions: readonly Mention[], members: readonly Member[]): Map<Mention, Member> {
  const out = new Map<Mention, Member>()
  for (const article of new Set(mentions.map(({ quote }) => quote.article))) {
    const rows = mentions.filter(({ quote }) => quote.article === article)
    const columns = members.filter(({ member }) => member.article === article)
    const weights = rows.map((row) => columns.map((column) => weight(row, column)))
    if (columns.length === 0) continue
    for (const [row, column] of bestPairing(weights)) {
      const [mention, member] = [rows[row], columns[column]]
      if (mention !== undefined && member !== undefined && weights[row]?.[column] !== 0) out.set(mention, member)
    }
  }
  return out
}

/** Keys of the mentions in groups by what they belong to. */
function chainsBy<T>(pairs: Iterable<readonly [string, T]>): string[][] {
  const chains = new Map<T, string[]>()
  for (const [key, one] of pairs) chains.set(one, [...(chains.get(one) ?? []), key])
  return [...chains.values()]
}

const pairsIn = (chains: readonly (readonly string[])[]): string[] =>
  chains.flatMap((chain) => chain.flatMap((a, at) => chain.slice(at + 1).map((b) => [a, b].sort().join(' + '))))

/** Says whether two articles are versions of one another, by way of others, too. */
function sameText(versions: readonly VersionLine[]): (a: string, b: string) => boolean {
  const groups: Set<string>[] = []
  for (const { article, of } of versions) {
    const joined = groups.filter((group) => group.has(article) || group.has(of))
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([article, of, ...joined.flatMap((group) => [...group])]))
  }
  return (a, b) => groups.some((group) => group.has(a) && group.has(b))
}

/** Stories that count twice: told by an article and its version, in two stories of ours, or in one that takes them for two sources. */
function twiceIn({ articles, stories }: Situation, lines: SituationLines, found: Map<Mention, Member>): string[] {
  const known = sameText(lines.versions)
  const versions = articles.filter(({ version }) => version !== undefined && version.kind !== 'retraction')
  return versions.flatMap(({ id, version }) => {
    const of = version?.of ?? ''
    const storiesOf = (story: GoldStory, article: string): StoryLine[] =>
      [...found].filter(([m]) => m.story === story && m.quote.article === article).map(([, member]) => member.story)
    return stories.flatMap((story) => {
      const [first, again] = [storiesOf(story, of), storiesOf(story, id)]
      if (first.length === 0 || again.length === 0) return []
      if (again.every((one) => first.includes(one)) && known(id, of)) return []
      return [`${story.id} counts twice: ${id} is a ${version?.kind} of ${of}`]
    })
  })
}

function linkFaults(found: Map<Mention, Member>): string[] {
  const byGold = chainsBy([...found].map(([m, { story }]) => [story.id, m.story] as const))
  const byOurs = chainsBy([...found].map(([m, { story }]) => [m.story.id, story] as const))
  return [
    ...byGold
      .filter((ids) => new Set(ids).size > 1)
      .map((ids) => `one story in ${new Set(ids).size}: ${[...new Set(ids)].join(' ')}`),
    ...byOurs
      .filter((ids) => new Set(ids).size > 1)
      .map((ids) => `${new Set(ids).size} stories in one: ${[...new Set(ids)].join(' ')}`),
  ]
}

export function scoreStories(situation: Situation, lines: SituationLines): StoriesScore {
  const members = lines.stories.flatMap((story) => story.members.map((member) => ({ story, member })))
  const all = mentionsOf(situation)
  const aligned = align(all, members)
  const found = new Map([...aligned].filter(([{ story }]) => !story.retracted))
  const kept = [...aligned].filter(([{ story }, one]) => story.retracted && one.story.retracted !== true)
  const gold = chainsBy([...found.keys()].map((m) => [m.key, m.story] as const))
  const ours = chainsBy([...found].map(([m, { story }]) => [m.key, story] as const))
  const twice = twiceIn(situation, lines, found)
  const versions = situation.articles.flatMap(({ id, version }) => (version ? [`${id} ${version.of}`] : []))
  return {
    bcubed: chainSums(gold, ours).bcubed,
    unlinked: chainSums(
      gold,
      [...found.keys()].map(({ key }) => [key]),
    ).bcubed,
    pairs: overlapOf(pairsIn(gold), pairsIn(ours)),
    mentions: { right: found.size, all: all.filter(({ story }) => !story.retracted).length },
    countedTwice: twice.length,
    versions: overlapOf(
      versions,
      lines.versions.map(({ article, of }) => `${article} ${of}`),
    ),
    kept: kept.length,
    faults: [...linkFaults(found), ...twice, ...kept.map(([{ key }]) => `${key} was taken back`)],
  }
}

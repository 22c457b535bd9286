// Articles as a store keeps them, one by one in the order in which they came out -> what they tell together.
// Example: the store tells which articles are copies of which; they stand beside their original as tellings that do not count.
// Versions were told when the articles came in, so nothing is compared for that here; entries and stories are made one by one as they are asked for.
import type { KnownVersions, ReadArticle, StandingEntry, Story } from '../model/index.ts'
import { createLinker, type LinkRules } from './linker.ts'
import { type Publishing, toStory } from './stories/to-story.ts'

export interface ToldKept {
  readonly ledger: Iterable<StandingEntry>
  readonly stories: Iterable<Story>
}

function publishingOf(sources: ReadonlyMap<string, string>, { copies }: KnownVersions): Publishing {
  return {
    sourceOf: (article) => sources.get(article) ?? '',
    rootOf: (article) => article,
    rankOf: () => 0,
    isCopy: () => false,
    copiesOf: (article) => copies.get(article) ?? [],
  }
}

function* storiesOf(groups: Iterable<Parameters<typeof toStory>[0]>, publishing: Publishing): Generator<Story> {
  for (const group of groups) yield toStory(group, publishing)
}

export async function tellKept(
  read: AsyncIterable<ReadArticle>,
  known: KnownVersions,
  rules: LinkRules,
): Promise<ToldKept> {
  const linker = createLinker(rules, known.introduced)
  const sources = new Map<string, string>()
  for await (const article of read) {
    sources.set(article.head.id, article.head.source)
    linker.add(article)
  }
  return { ledger: linker.entries(), stories: storiesOf(linker.groups, publishingOf(sources, known)) }
}

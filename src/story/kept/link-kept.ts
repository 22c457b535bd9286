// Articles of a store, in the order in which they came out -> stories and entries, linked over what was kept of those before.
// Example: after 100,000 articles 20 more are linked by handing in what they may speak of; what they tell is what linking all at once tells.
// Versions were told when the articles came in: copies stand beside their original as tellings that do not count, and nothing is compared for that here.

import { whichOf } from '../../base/places.ts'
import type { KnownVersions, Linking, Names, PlacedEntry, Story } from '../../model/index.ts'
import type { LinkRules } from '../linker.ts'
import { DEPTH } from '../standing/item.ts'
import { toStanding } from '../standing/link-ledger.ts'
import { CROWD } from '../stories/group-reports.ts'
import { type Publishing, toStory } from '../stories/to-story.ts'
import { explainNames, lookUpIn } from '../who-is-who.ts'
import { createKeptLedger, type KeptLedger } from './kept-ledger.ts'
import { createKeptStories, type KeptStories } from './kept-stories.ts'

function publishingOf(sources: ReadonlyMap<string, string>, { copies }: KnownVersions): Publishing {
  return {
    sourceOf: (article) => sources.get(article) ?? '',
    rootOf: (article) => article,
    rankOf: () => 0,
    isCopy: () => false,
    copiesOf: (article) => copies.get(article) ?? [],
  }
}

function* storiesOf(stories: KeptStories, publishing: Publishing): Generator<Story> {
  for (const group of stories.told()) yield toStory(group, publishing)
}

/** Entries with which of their article they are: they are numbered in the order in which they were made. */
function* entriesOf(ledger: KeptLedger): Generator<PlacedEntry> {
  for (const [at, item] of ledger.told()) yield { entry: toStanding(item), position: whichOf(at) }
}

export function linkKept({ kin, families }: LinkRules, versions: KnownVersions): Linking {
  const stories = createKeptStories({ families, alike: kin.alike })
  const ledger = createKeptLedger(kin)
  const sources = new Map<string, string>()
  const lookUp = lookUpIn(versions.introduced)
  const publishing = publishingOf(sources, versions)

  /** By what the others say, and what they said is noted. */
  const noting = (noted: Map<string, string | null>) => (name: string, day: string | null) => {
    const code = lookUp(name, day)
    noted.set(name, code ?? null)
    return code
  }
  const asNoted = (names: Names) => (name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? undefined) : undefined

  return {
    depth: { reports: CROWD, entries: DEPTH },
    explain(read) {
      sources.set(read.head.id, read.head.source)
      const noted = new Map<string, string | null>()
      const explained = explainNames(read, noting(noted))
      return { read: explained, names: Object.fromEntries(noted) }
    },
    explainAgain(read, names) {
      sources.set(read.head.id, read.head.source)
      return { ...explainNames(read, asNoted(names)), entries: [], answers: [] }
    },
    stillNamed: (names, date) => Object.entries(names).every(([name, code]) => (lookUp(name, date) ?? null) === code),
    wants: (articles) => ({ reportKeys: stories.wants(articles), entryKeys: ledger.wants(articles) }),
    unknownStories: stories.unknown,
    unknownEntries: ledger.unknown,
    takeStories: stories.take,
    takeEntries: ledger.take,
    list(wanted, reportRows, entryRows) {
      stories.list(wanted.reportKeys, reportRows)
      ledger.list(wanted.entryKeys, entryRows)
    },
    add(place, read) {
      const linked = ledger.add(place, read)
      return linked === undefined ? undefined : { ...stories.add(place, read), ...linked }
    },
    size: () => ({ reports: stories.size(), tellings: ledger.size() }),
    told: () => ({ stories: storiesOf(stories, publishing), ledger: entriesOf(ledger) }),
    tellOf(changedStories, changedEntries) {
      stories.tellOf(changedStories)
      ledger.tellOf(changedEntries)
    },
    trim(place) {
      stories.forget(place)
      ledger.trim()
    },
    forget: (place) => ({ stories: stories.forget(place), entries: ledger.forget(place) }),
  }
}

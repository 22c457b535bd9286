// Text of data/english/abbreviations.txt, splitting.txt and headline-verbs.txt -> the word lists that the rules of splitting and headlines ask.
// Example: listsOf('[either]\netc inc', '[units]\nkm').either.has('inc').
// A section that is missing is empty: the rule that asks for it then does nothing.
import { parseWordGroups, type WordGroups, wordGroup } from '../lexicon/english.ts'

type Words = ReadonlySet<string>

export interface SplitLists {
  readonly beforeName: Words
  readonly beforeNumber: Words
  readonly inside: Words
  readonly either: Words
  readonly openers: Words
  readonly notAfterTime: Words
  readonly saying: Words
  readonly prefixes: Words
  readonly units: Words
  readonly currencies: Words
  readonly apostropheFirst: Words
  /** "cannot" -> 3: where a word written in one is cut. */
  readonly wholes: ReadonlyMap<string, number>
  readonly withSlash: Words
  readonly domains: Words
  readonly notPlaces: Words
  readonly nameSyllables: Words
  readonly nameFirsts: Words
  readonly headlineVerbs: Words
  readonly headlineEveryday: Words
  readonly headlineActors: Words
}

const cuts = (words: Words): ReadonlyMap<string, number> =>
  new Map(Array.from(words, (word) => [word.replace('|', ''), word.indexOf('|')] as const).filter(([, at]) => at > 0))

export function listsOf(abbreviations: string, splitting: string, headlines = ''): SplitLists {
  const first: WordGroups = parseWordGroups(abbreviations)
  const second: WordGroups = parseWordGroups(splitting)
  const third: WordGroups = parseWordGroups(headlines)
  const group = (name: string): Words => wordGroup(second, name)
  return {
    beforeName: wordGroup(first, 'before-name'),
    beforeNumber: wordGroup(first, 'before-number'),
    inside: wordGroup(first, 'inside'),
    either: wordGroup(first, 'either'),
    openers: group('openers'),
    notAfterTime: group('not-after-time'),
    saying: group('saying'),
    prefixes: group('prefixes'),
    units: group('units'),
    currencies: group('currencies'),
    apostropheFirst: group('apostrophe-first'),
    wholes: cuts(group('wholes')),
    withSlash: group('with-slash'),
    domains: group('domains'),
    notPlaces: group('not-places'),
    nameSyllables: group('name-syllables'),
    nameFirsts: group('name-firsts'),
    headlineVerbs: wordGroup(third, 'headline-verbs'),
    headlineEveryday: wordGroup(third, 'headline-everyday'),
    headlineActors: wordGroup(third, 'headline-actors'),
  }
}

// data/english/sizes.txt as the rules ask for it: words with their counts, and words that say what is counted.
// Example: "dozens=24..99" is the count {low: 24, high: 99} of "dozens". A word without a count there is left out.
import { type WordGroups, wordGroup } from '../../lexicon/english.ts'
import type { Count } from '../../model/index.ts'
import { between } from './counts.ts'

/** What a cue counts, and how the count stands to it. */
export type CueKind = 'kill' | 'die' | 'wound' | 'arrest'

export interface SizeWords {
  /** Words that a count can begin with, digits aside. */
  readonly starters: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, Count>
  readonly vague: ReadonlyMap<string, Count>
  readonly factors: ReadonlyMap<string, number>
  readonly atLeast: ReadonlySet<string>
  readonly atMost: ReadonlySet<string>
  readonly about: ReadonlySet<string>
  readonly notPeople: ReadonlySet<string>
  /** Lemmas of verbs. */
  readonly verbs: ReadonlyMap<string, CueKind>
  /** "dead", "wounded" as they stand. */
  readonly states: ReadonlyMap<string, 'dead' | 'injured'>
  /** "death", "arrest". */
  readonly nouns: ReadonlyMap<string, 'dead' | 'injured' | 'arrested'>
  readonly toll: ReadonlySet<string>
  /** "claimed 11 lives". */
  readonly lifeTaking: ReadonlySet<string>
  readonly draw: ReadonlySet<string>
  readonly crowd: ReadonlySet<string>
}

const COUNT = /^(.+)=(\d+)(\.\.(\d+)?)?$/

function countsOf(words: ReadonlySet<string>): Map<string, Count> {
  const out = new Map<string, Count>()
  for (const entry of words) {
    const match = COUNT.exec(entry)
    if (match === null) continue
    const [, word = '', low, open, high] = match
    out.set(
      word,
      between(Number(low), open === undefined ? Number(low) : high === undefined ? undefined : Number(high)),
    )
  }
  return out
}

const labelled = <T>(...groups: readonly (readonly [ReadonlySet<string>, T])[]): Map<string, T> =>
  new Map(groups.flatMap(([words, label]) => [...words].map((word) => [word, label] as const)))

/** The words of sizes, from the groups of data/english. */
export function sizeWords(words: WordGroups): SizeWords {
  const group = (name: string) => wordGroup(words, `size-${name}`)
  const factors = [...countsOf(group('times'))].flatMap(([word, count]) =>
    typeof count === 'number' ? [[word, count] as const] : [],
  )
  const firstWords = ['number', 'vague', 'at-least', 'at-most', 'about']
    .flatMap((name) => [...group(name)])
    .map((entry) => /^[^_=]+/.exec(entry)?.[0] ?? '')
  return {
    starters: new Set([...firstWords, 'a', 'an', 'half', 'between', 'from']),
    numbers: countsOf(group('number')),
    vague: countsOf(group('vague')),
    factors: new Map(factors),
    atLeast: group('at-least'),
    atMost: group('at-most'),
    about: group('about'),
    notPeople: group('not-people'),
    verbs: labelled<CueKind>(
      [group('kill'), 'kill'],
      [group('die'), 'die'],
      [group('wound'), 'wound'],
      [group('arrest'), 'arrest'],
    ),
    states: labelled<'dead' | 'injured'>([group('dead-word'), 'dead'], [group('injured-word'), 'injured']),
    nouns: labelled<'dead' | 'injured' | 'arrested'>(
      [group('death'), 'dead'],
      [group('injury'), 'injured'],
      [group('custody'), 'arrested'],
    ),
    toll: group('toll'),
    lifeTaking: group('life-taking'),
    draw: group('draw'),
    crowd: group('crowd'),
  }
}

// Mentions of many articles -> the names that the lexicon does not know, counted, with a sentence for each.
// Example: "Ulan Fasil" in 3 articles, 7 times, "... General Ulan Fasil told reporters ...".
// A name with an evident country is told too: its country is what is evident, who it is stays unknown.
import type { Document, Mention } from '../model/index.ts'

export interface UnknownName {
  readonly name: string
  readonly count: number
  readonly articles: number
  /** What is evident of it: "GHA OPP", "GOV", "". */
  readonly evident: string
  readonly examples: readonly string[]
}

interface Entry {
  count: number
  readonly articles: Set<string>
  readonly evident: Map<string, number>
  readonly examples: string[]
}

export type UnknownNames = Map<string, Entry>

export const emptyNames = (): UnknownNames => new Map()

const EXAMPLES = 3

const isUnknown = (mention: Mention): boolean =>
  mention.kind === 'named' && mention.actors.length > 0 && mention.actors.every((actor) => actor.id === undefined)

function sentenceAround(doc: Document, { sentence }: Mention): string {
  const range = doc.sentences[sentence]
  if (range === undefined) return ''
  const source = range.in === 'title' ? (doc.article.title ?? '') : doc.article.text
  return source.slice(range.start, range.end).replace(/\s+/g, ' ').trim()
}

/** Adds the unknown names of one article. */
export function addUnknown(names: UnknownNames, doc: Document, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    if (!isUnknown(mention)) continue
    for (const { name, code, sector } of mention.actors) {
      const entry: Entry = names.get(name) ?? { count: 0, articles: new Set(), evident: new Map(), examples: [] }
      names.set(name, entry)
      entry.count++
      entry.articles.add(doc.article.id)
      const evident = `${code} ${sector}`.trim()
      entry.evident.set(evident, (entry.evident.get(evident) ?? 0) + 1)
      const example = sentenceAround(doc, mention)
      if (entry.examples.length < EXAMPLES && !entry.examples.includes(example)) entry.examples.push(example)
    }
  }
}

const mostFrequent = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length)[0]?.[0] ?? ''

/** The most frequent first; names in as many articles in alphabetical order. */
export function listUnknown(names: UnknownNames): readonly UnknownName[] {
  return [...names]
    .map(([name, { count, articles, evident, examples }]) => ({
      name,
      count,
      articles: articles.size,
      evident: mostFrequent(evident),
      examples,
    }))
    .sort((a, b) => b.articles - a.articles || b.count - a.count || (a.name < b.name ? -1 : 1))
}

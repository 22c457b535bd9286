// Article -> Document: split, parse sentence by sentence, put together.
// Example: const reader = await createReader(); const doc = await reader.read({ id: 'a', text: 'Kim met Biden.' }).
// The same text gives the same Document, alone or among others: every sentence is a call of its own.
import { diagnostic } from '../base/diagnostics.ts'
import type { Article, Diagnostic, Document } from '../model/index.ts'
import { analyzeConllu } from './analyze.ts'
import { decode } from './decode.ts'
import { assemble, type Reading, type SentenceDraft } from './draft.ts'
import { encoder } from './encode.ts'
import { headlineReader } from './headline-verbs.ts'
import { type LoadOptions, loadParts, type Model, type Parts } from './load.ts'
import { namesToldBefore, type ReadSentence } from './names-told-before.ts'
import type { RuntimeName } from './runtime.ts'
import { splitter } from './split.ts'
import type { Vectors } from './vectors.ts'

/** Forms of one sentence -> readings. */
export type Parser = (forms: readonly string[]) => Promise<readonly Reading[]>

/** Holds the model until closed. */
export interface Reader {
  readonly runtime: RuntimeName
  /** What is to be known about the reader itself, e.g. that it had to fall back to wasm. */
  readonly diagnostics: readonly Diagnostic[]
  readonly read: (article: Article) => Promise<Document>
  readonly readMany: (articles: Iterable<Article> | AsyncIterable<Article>) => AsyncIterable<Document>
  /** CoNLL-U with gold tokens -> the same rows with columns 3 to 8 filled in. */
  readonly readTokens: (conllu: string) => Promise<string>
  readonly parse: Parser
  /** Word vectors of the model, for others that ask words. */
  readonly vectors: Vectors
  /** The vector of a word, as the parser reads it; undefined where it has none. */
  readonly vectorOf: (word: string) => Float32Array | undefined
  readonly close: () => Promise<void>
}

export type ReaderOptions = LoadOptions

export function parserOf({ vocabulary, vectors, runtime }: Model): Parser {
  const encode = encoder(vocabulary, vectors)
  return async (forms) => (forms.length === 0 ? [] : decode(forms, await runtime.run(encode(forms)), vocabulary))
}

const formsOf = (article: Article, { in: field, words }: SentenceDraft): readonly string[] => {
  const text = field === 'title' ? (article.title ?? '') : article.text
  return words.map(({ start, end }) => text.slice(start, end))
}

function noticesOf({ runtime }: Parts): readonly Diagnostic[] {
  if (runtime.name === 'native') return []
  const why = runtime.reason === undefined ? '' : ` (${runtime.reason})`
  const message = `the parser runs as WebAssembly, several times slower than natively${why}`
  return [diagnostic('warning', 'text.wasm-runtime', message)]
}

/** Word -> vector, each worked out once. */
function vectorsOf(vectors: Vectors): (word: string) => Float32Array | undefined {
  const known = new Map<string, Float32Array | undefined>()
  return (word) => {
    if (known.has(word)) return known.get(word)
    const row = vectors.rowOf(word)
    const vector = row < 0 ? undefined : new Float32Array(vectors.size)
    if (vector !== undefined) vectors.write(row, vector, 0)
    known.set(word, vector)
    return vector
  }
}

export function readerOf(parts: Parts): Reader {
  const split = splitter(parts.lists)
  const parse = parserOf(parts)
  const readHeadline = headlineReader(parts.lists)
  const read = async (article: Article): Promise<Document> => {
    const { drafts, ...surroundings } = split(article)
    const sentences: ReadSentence[] = []
    for (const draft of drafts) {
      const forms = formsOf(article, draft)
      const readings = readHeadline(forms, await parse(forms))
      sentences.push({ forms, readings, headline: draft.kind === 'headline' })
    }
    return assemble(article, drafts, namesToldBefore(sentences), surroundings)
  }
  return {
    runtime: parts.runtime.name,
    diagnostics: noticesOf(parts),
    read,
    readMany: async function* (articles) {
      for await (const article of articles) yield await read(article)
    },
    readTokens: (conllu) => analyzeConllu(conllu, parse),
    parse,
    vectors: parts.vectors,
    vectorOf: vectorsOf(parts.vectors),
    close: parts.runtime.close,
  }
}

export const createReader = async (options: ReaderOptions = {}): Promise<Reader> => readerOf(await loadParts(options))

// The words of the reader between its steps: what splitting gives (drafts), what parsing adds (readings), and the Document made of both.
// Example: assemble(article, [draft of "Kim left"], [[reading of "Kim", reading of "left"]]) has two tokens and one sentence.
// Nothing is checked here: a draft's words lie inside its sentence, and a reading's heads inside it, by construction.
import type {
  Article,
  Dateline,
  Diagnostic,
  Document,
  Features,
  Located,
  Sentence,
  SentenceKind,
  Span,
  Token,
} from '../model/index.ts'
import { normOf } from './norm.ts'
import { findQuotations } from './quotations.ts'

/** A sentence with the places of its words; offsets point into the field it names. */
export interface SentenceDraft extends Located {
  readonly paragraph: number
  readonly kind: SentenceKind
  readonly words: readonly Span[]
}

/** What is read about one word; heads count from 0 inside the sentence, -1 for the root. */
export interface Reading {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  readonly feats: Features
  readonly head: number
  readonly rel: string
  readonly headScore: number
  readonly otherHead?: number
}

/** What goes along with the sentences of a document. */
export interface Surroundings {
  readonly dateline?: Dateline
  readonly diagnostics?: readonly Diagnostic[]
}

function tokenOf(form: string, word: Span, index: number, sentence: number, first: number, reading: Reading): Token {
  const { head, otherHead } = reading
  const token = {
    index,
    sentence,
    start: word.start,
    end: word.end,
    form,
    norm: normOf(form),
    lemma: reading.lemma,
    upos: reading.upos,
    xpos: reading.xpos,
    feats: reading.feats,
    head: head < 0 ? -1 : first + head,
    rel: reading.rel,
    headScore: reading.headScore,
  }
  return otherHead === undefined ? token : { ...token, otherHead: otherHead < 0 ? -1 : first + otherHead }
}

/** Drafts without words are left out, so sentences tile the tokens. */
export function assemble(
  article: Article,
  drafts: readonly SentenceDraft[],
  readings: readonly (readonly Reading[])[],
  { dateline, diagnostics = [] }: Surroundings = {},
): Document {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const [at, draft] of drafts.entries()) {
    const first = tokens.length
    const index = sentences.length
    const text = draft.in === 'title' ? (article.title ?? '') : article.text
    const found = readings[at] ?? []
    for (const [k, word] of draft.words.entries()) {
      const reading = found[k]
      if (reading !== undefined) {
        tokens.push(tokenOf(text.slice(word.start, word.end), word, tokens.length, index, first, reading))
      }
    }
    const [from, to] = [tokens[first], tokens.at(-1)]
    if (tokens.length === first || from === undefined || to === undefined) continue
    const { paragraph, kind } = draft
    sentences.push({ index, in: draft.in, start: from.start, end: to.end, first, last: tokens.length, paragraph, kind })
  }
  const quotations = findQuotations(article, tokens, sentences)
  return { article, tokens, sentences, quotations, ...(dateline === undefined ? {} : { dateline }), diagnostics }
}

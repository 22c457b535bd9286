// Article -> sentences with the places of their words (drafts), dateline and diagnostics: everything before the parser.
// Example: title "Kim visits" and text "SEOUL (AP) — Kim came. He left." give four drafts: headline, byline (the dateline), prose, prose.
// Each string is split for itself; offsets point into it exactly as given.
import { diagnostic } from '../base/diagnostics.ts'
import type { Article, Dateline, Diagnostic, Field, SentenceKind, Span } from '../model/index.ts'
import { type FoundDateline, findDateline } from './datelines.ts'
import type { SentenceDraft } from './draft.ts'
import { kindsOf } from './kinds.ts'
import type { SplitLists } from './lists.ts'
import { cutLong } from './long-sentences.ts'
import { paragraphsOf } from './paragraphs.ts'
import { sentencesOf } from './sentences.ts'
import { type WordSplitter, wordSplitter, wordsOf } from './words.ts'

export interface Split {
  readonly drafts: readonly SentenceDraft[]
  readonly dateline?: Dateline
  readonly diagnostics: readonly Diagnostic[]
}

export type Splitter = (article: Article) => Split

/** A dateline stands in one of the first paragraphs. */
const DATELINE_WITHIN = 5

interface Paragraph extends Span {
  readonly in: Field
  readonly number: number
  readonly kind: SentenceKind
}

interface Tools {
  readonly lists: SplitLists
  readonly split: WordSplitter
}

function paragraphs(text: string, field: Field, from: number): readonly Paragraph[] {
  const spans = paragraphsOf(text)
  const kinds = kindsOf(spans.map(({ start, end }) => text.slice(start, Math.min(end, start + 400))))
  return spans.map((span, at) => {
    const kind = kinds[at] ?? 'prose'
    return { ...span, in: field, number: from + at, kind: field === 'title' && kind !== 'list' ? 'headline' : kind }
  })
}

/** The title as one paragraph, whatever lines it has. */
function titleParagraph(title: string): readonly Paragraph[] {
  const spans = paragraphsOf(title)
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ start: first.start, end: last.end, in: 'title', number: 0, kind: 'headline' }]
}

interface Found {
  readonly at: number
  readonly found: FoundDateline
}

function firstDateline(text: string, all: readonly Paragraph[], { notPlaces }: SplitLists): Found | undefined {
  for (const [at, paragraph] of all.slice(0, DATELINE_WITHIN).entries()) {
    const found =
      paragraph.kind === 'byline' || paragraph.kind === 'list'
        ? undefined
        : findDateline(text, paragraph, at === 0, notPlaces)
    if (found !== undefined) return { at, found }
  }
  return undefined
}

const skipSpace = (text: string, at: number): number => at + (/^\s*/.exec(text.slice(at, at + 20))?.[0].length ?? 0)

/** A paragraph with a dateline becomes two parts: the dateline, and what follows. */
function parts(text: string, paragraph: Paragraph, dateline: FoundDateline | undefined): readonly Paragraph[] {
  if (dateline === undefined) return [paragraph]
  const rest: Paragraph = { ...paragraph, start: skipSpace(text, dateline.span.end) }
  return [
    { ...paragraph, ...dateline.span, kind: 'byline' },
    { ...rest, kind: rest.kind === 'headline' ? 'prose' : rest.kind },
  ]
}

function cutNotice(article: Article, draft: SentenceDraft, count: number): Diagnostic {
  const span = { in: draft.in, start: draft.start, end: draft.end }
  return diagnostic('warning', 'text.long-sentence', `a sentence of ${count} words was cut to be read`, {
    article: article.id,
    span,
  })
}

function draftsOf(text: string, part: Paragraph, { lists, split }: Tools): readonly (readonly SentenceDraft[])[] {
  const whole = part.kind === 'byline' || part.in === 'title' ? [part] : sentencesOf(text, part, lists)
  return whole.map((span) => {
    const groups = cutLong(text, wordsOf(text, span, split))
    return groups.map((words) => {
      const [first, last] = [words[0], words.at(-1)]
      const [start, end] = [first?.start ?? span.start, last?.end ?? span.start]
      return { in: part.in, start, end, paragraph: part.number, kind: part.kind, words }
    })
  })
}

export function splitter(lists: SplitLists): Splitter {
  const tools: Tools = { lists, split: wordSplitter(lists) }
  return (article) => {
    const title = article.title ?? ''
    const head = titleParagraph(title)
    const body = paragraphs(article.text, 'text', head.length)
    const dateline = firstDateline(article.text, body, lists)
    const split = body.flatMap((paragraph, at) =>
      parts(article.text, paragraph, at === dateline?.at ? dateline.found : undefined),
    )
    const sentences = [
      ...head.flatMap((part) => draftsOf(title, part, tools)),
      ...split.flatMap((part) => draftsOf(article.text, part, tools)),
    ]
    const cut = sentences.filter((groups) => groups.length > 1)
    const diagnostics = cut.map((groups) => {
      const [first, last] = [groups[0] as SentenceDraft, groups.at(-1) as SentenceDraft]
      const count = groups.reduce((sum, group) => sum + group.words.length, 0)
      return cutNotice(article, { ...first, end: last.end }, count)
    })
    const drafts = sentences.flat().filter((draft) => draft.words.length > 0)
    const place = dateline?.found.dateline
    return { drafts, diagnostics, ...(place === undefined ? {} : { dateline: place }) }
  }
}

// CoNLL-U -> Document (gold trees, offsets rebuilt), and Document -> CoNLL-U.
// Example: documentFromConllu(toConllu(doc)) has the same forms, tags and heads as doc; white space is made single.
// Sentences under "# newpar" begin a paragraph; those under "# in = title" make up the title. Empty nodes are left out.
// A head that points nowhere, or a second root, is mended (hung on the root) and named in a diagnostic.
import { diagnostic } from '../base/diagnostics.ts'
import type { Article, Diagnostic, Document, Field, SentenceKind, Span } from '../model/index.ts'
import { type Layout, layOut } from './conllu-layout.ts'
import { type ConlluRow, type ConlluSentence, column, commentValue, hasComment, parseConllu } from './conllu-rows.ts'
import { assemble, type Reading, type SentenceDraft } from './draft.ts'
import { parseFeats } from './feats.ts'
import { mendHeads } from './mend-heads.ts'

export { toConllu } from './conllu-write.ts'

const KINDS: ReadonlySet<string> = new Set(['headline', 'prose', 'list', 'byline'])

const fieldOf = (sentence: ConlluSentence): Field => (commentValue(sentence, 'in') === 'title' ? 'title' : 'text')

function kindOf(sentence: ConlluSentence): SentenceKind {
  const kind = commentValue(sentence, 'kind')
  if (kind !== undefined && KINDS.has(kind)) return kind as SentenceKind
  return fieldOf(sentence) === 'title' ? 'headline' : 'prose'
}

function readingsOf(rows: readonly ConlluRow[]): readonly Reading[] {
  const places = new Map(rows.map((row, at) => [column(row, 0), at]))
  const heads = rows.map((row) => (column(row, 6) === '0' ? -1 : (places.get(column(row, 6)) ?? -2)))
  const mended = mendHeads(heads)
  return rows.map((row, at) => ({
    lemma: column(row, 2),
    upos: column(row, 3),
    xpos: column(row, 4),
    feats: parseFeats(column(row, 5)),
    head: mended[at] ?? -1,
    rel: mended[at] === -1 ? 'root' : column(row, 7) === 'root' ? 'dep' : column(row, 7),
    headScore: 1,
  }))
}

/** Where the next sentence goes, in the text or the title so far. */
function append(base: string, text: string, newParagraph: boolean): { at: number; joined: string } {
  const gap = base === '' ? '' : newParagraph ? '\n\n' : ' '
  return { at: base.length + gap.length, joined: base + gap + text }
}

const moved = (word: Span, by: number): Span => ({ start: word.start + by, end: word.end + by })

interface Built {
  readonly drafts: readonly SentenceDraft[]
  readonly title: string
  readonly text: string
}

function buildText(sentences: readonly ConlluSentence[]): Built {
  const drafts: SentenceDraft[] = []
  const parts: Record<Field, string> = { title: '', text: '' }
  let paragraph = -1
  let before: Field | undefined
  for (const sentence of sentences) {
    const layout: Layout = layOut(sentence)
    const field = fieldOf(sentence)
    const newParagraph = field !== before || hasComment(sentence, 'newpar') || hasComment(sentence, 'newdoc')
    if (newParagraph) paragraph++
    before = field
    const { at, joined } = append(parts[field], layout.text, newParagraph)
    parts[field] = joined
    const words = layout.words.map((word) => moved(word, at))
    drafts.push({ in: field, start: at, end: joined.length, paragraph, kind: kindOf(sentence), words })
  }
  return { drafts, title: parts.title, text: parts.text }
}

function mendedSentences(
  sentences: readonly ConlluSentence[],
  readings: readonly (readonly Reading[])[],
): Diagnostic[] {
  return sentences.flatMap((sentence, at) => {
    const rows = sentence.rows.filter((row) => row.kind === 'word')
    const ids = rows.map((row) => column(row, 0))
    const same = readings[at]?.every(({ head }, k) => column(rows[k] as ConlluRow, 6) === (head < 0 ? '0' : ids[head]))
    const message = `the tree from line ${rows[0]?.line ?? 0} was no tree with one root and was mended`
    return same ? [] : [diagnostic('warning', 'text.conllu-tree', message)]
  })
}

/** A document out of gold trees. Fields given in `article` win, except that text and title come from the trees. */
export function documentFromConllu(conllu: string, article: Partial<Article> = {}): Document {
  const { sentences, diagnostics } = parseConllu(conllu)
  const { drafts, title, text } = buildText(sentences)
  const readings = sentences.map((sentence) => readingsOf(sentence.rows.filter((row) => row.kind === 'word')))
  const given: Article = { id: 'conllu', ...article, text, ...(title === '' ? {} : { title }) }
  return assemble(given, drafts, readings, { diagnostics: [...diagnostics, ...mendedSentences(sentences, readings)] })
}

// A Document without the reader, for tests of rules that need words more than a parse.
// Words are cut at blanks and marks; tags and heads can be written behind a word: "met|VERB|VBD|0|root" (head counted from 1 in the sentence).
// "_" in a written word stands for nothing special; a word without tags gets a tag by its shape.
import type { Document, Sentence, Token } from '../../src/model/text.ts'

const PIECES = /['’]s\b|\p{L}+(?:\.\p{L}+)*|\d+(?:,\d{3})*(?:st|nd|rd|th)?\b|\d+|[^\s]/gu
const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  in: ['ADP', 'IN'],
  on: ['ADP', 'IN'],
  at: ['ADP', 'IN'],
  of: ['ADP', 'IN'],
  by: ['ADP', 'IN'],
  from: ['ADP', 'IN'],
  near: ['ADP', 'IN'],
  since: ['ADP', 'IN'],
  until: ['ADP', 'IN'],
  before: ['ADP', 'IN'],
  after: ['ADP', 'IN'],
  and: ['CCONJ', 'CC'],
  or: ['CCONJ', 'CC'],
  to: ['ADP', 'IN'],
  the: ['DET', 'DT'],
  a: ['DET', 'DT'],
  an: ['DET', 'DT'],
  will: ['AUX', 'MD'],
  was: ['AUX', 'VBD'],
  were: ['AUX', 'VBD'],
  is: ['AUX', 'VBZ'],
  are: ['AUX', 'VBP'],
  said: ['VERB', 'VBD'],
  met: ['VERB', 'VBD'],
  lasted: ['VERB', 'VBD'],
  there: ['ADV', 'RB'],
  much: ['ADV', 'RB'],
  people: ['NOUN', 'NNS'],
  soldiers: ['NOUN', 'NNS'],
}

function tagOf(form: string, first: boolean): readonly [string, string] {
  const known = TAGS[form.toLowerCase()]
  if (known !== undefined) return known
  if (/^\d/.test(form)) return ['NUM', 'CD']
  if (!/\p{L}/u.test(form)) return ['PUNCT', form]
  return /^\p{Lu}/u.test(form) && !first ? ['PROPN', 'NNP'] : ['NOUN', /s$/.test(form) ? 'NNS' : 'NN']
}

interface Written {
  readonly form: string
  readonly tags: readonly string[]
}

/** "He met|VERB|VBD|0|root Monday" -> the plain text and the tags of its words. */
function readWritten(written: string): { text: string; words: Map<number, Written> } {
  let text = ''
  const words = new Map<number, Written>()
  for (const part of written.split(/(\s+)/)) {
    const [form = '', ...tags] = part.split('|')
    if (tags.length > 0) words.set(text.length, { form, tags })
    text += tags.length > 0 ? form : part
  }
  return { text, words }
}

/** One paragraph a line, one sentence a " // "; `title` is the headline. */
export function plainDocument(written: string, options: { date?: string; title?: string } = {}): Document {
  const { text, words } = readWritten(written.replaceAll(' // ', '  '))
  const title = options.title ?? ''
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const pieces = title === '' ? [] : [{ body: title, offset: 0, field: 'title' as const, paragraph: 0 }]
  const bodies = pieces.concat(cutSentences(text) as never)
  for (const { body, offset, field, paragraph } of bodies) {
    const first = tokens.length
    for (const match of body.matchAll(PIECES)) {
      const start = offset + (match.index ?? 0)
      const form = words.get(start)?.form ?? match[0]
      const [upos, xpos, head, rel] = words.get(start)?.tags ?? tagOf(form, tokens.length === first)
      tokens.push({
        index: tokens.length,
        sentence: sentences.length,
        start,
        end: start + match[0].length,
        form,
        norm: form.toLowerCase().replaceAll('’', "'"),
        lemma: form.toLowerCase(),
        upos: upos ?? 'X',
        xpos: xpos ?? '',
        feats: {},
        head: head === undefined || head === '0' ? -1 : first + Number(head) - 1,
        rel: rel ?? 'dep',
        headScore: 1,
      })
    }
    sentences.push({
      index: sentences.length,
      first,
      last: tokens.length,
      in: field,
      start: offset,
      end: offset + body.length,
      paragraph,
      kind: field === 'title' ? 'headline' : 'prose',
    })
  }
  const article = {
    id: 'test',
    text,
    ...(title === '' ? {} : { title }),
    ...(options.date === undefined ? {} : { date: options.date }),
  }
  return { article, tokens, sentences, quotations: [], diagnostics: [] }
}

function cutSentences(text: string): { body: string; offset: number; field: 'text'; paragraph: number }[] {
  const out: { body: string; offset: number; field: 'text'; paragraph: number }[] = []
  let offset = 0
  for (const [paragraph, line] of text.split('\n').entries()) {
    let inLine = 0
    for (const body of line.split('  ')) {
      out.push({ body, offset: offset + inLine, field: 'text', paragraph: paragraph + 1 })
      inLine += body.length + 2
    }
    offset += line.length + 1
  }
  return out
}

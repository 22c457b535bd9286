// Document -> CoNLL-U that passes UD's checks of format: sent_id, text, newpar, ranges, heads, one root, SpaceAfter=No.
// Example: a sentence "Kim didn't go." has rows 1, 2-3, 2, 3, 4, 5; "2-3" is "didn't".
// White space between words is written as one space; a title's sentences say "in = title", other kinds say "kind = list".
import type { Document, Sentence, Token } from '../model/index.ts'
import { isBarePossessive, joinsBefore } from './clitics.ts'
import { writeFeats } from './feats.ts'

const clean = (value: string): string => (value === '' ? '_' : value.replace(/\s+/g, '_'))

const baseId = (id: string): string => id.replace(/[\s/]+/g, '_') || 'text'

/** Whether the word is written together with the one before it as one multiword token. */
function joins(token: Token, before: Token | undefined): boolean {
  if (before === undefined || before.end !== token.start) return false
  return joinsBefore(token.norm, before.norm) || isBarePossessive(token.norm, token.xpos)
}

const touchesNext = (token: Token, next: Token | undefined): boolean => next !== undefined && next.start === token.end

function wordRow(token: Token, first: number, misc: string): string {
  const head = token.head < 0 ? 0 : token.head - first + 1
  const { form, lemma, upos, xpos, feats, rel } = token
  const middle = [clean(form), clean(lemma), clean(upos), clean(xpos), writeFeats(feats)]
  return [token.index - first + 1, ...middle, head, clean(rel), '_', misc].join('\t')
}

function rowsOf(tokens: readonly Token[], first: number): string[] {
  const rows: string[] = []
  for (let at = 0; at < tokens.length; ) {
    let end = at + 1
    while (end < tokens.length && joins(tokens[end] as Token, tokens[end - 1])) end++
    const group = tokens.slice(at, end)
    const last = group.at(-1) as Token
    const misc = touchesNext(last, tokens[end]) ? 'SpaceAfter=No' : '_'
    if (group.length > 1) {
      const surface = clean(group.map((token) => token.form).join(''))
      rows.push([`${at + 1}-${end}`, surface, ...Array(7).fill('_'), misc].join('\t'))
    }
    rows.push(...group.map((token) => wordRow(token, first, group.length > 1 ? '_' : misc)))
    at = end
  }
  return rows
}

const surfaceOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token, at) => clean(token.form) + (touchesNext(token, tokens[at + 1]) ? '' : ' '))
    .join('')
    .trimEnd()

function commentsOf(sentence: Sentence, before: Sentence | undefined, id: string, text: string): string[] {
  const usual = sentence.in === 'title' ? 'headline' : 'prose'
  return [
    ...(sentence.paragraph === before?.paragraph ? [] : ['# newpar']),
    `# sent_id = ${id}-${sentence.index + 1}`,
    ...(sentence.in === 'title' ? ['# in = title'] : []),
    ...(sentence.kind === usual ? [] : [`# kind = ${sentence.kind}`]),
    `# text = ${text}`,
  ]
}

/** The whole document; '' where it has no words. */
export function toConllu(doc: Document): string {
  const id = baseId(doc.article.id)
  const blocks = doc.sentences.map((sentence, at) => {
    const tokens = doc.tokens.slice(sentence.first, sentence.last)
    const comments = commentsOf(sentence, doc.sentences[at - 1], id, surfaceOf(tokens))
    const lines = [...(at === 0 ? [`# newdoc id = ${id}`] : []), ...comments, ...rowsOf(tokens, sentence.first)]
    return `${lines.join('\n')}\n\n`
  })
  return blocks.join('')
}

// Tokens -> Quotations: the words between quotation marks, over sentences and paragraphs.
// Example: “I came. I saw.” is one quotation over two sentences; a mark that opens a new paragraph goes on with the quotation
// that was left open. Left alone: apostrophes, single marks inside double ones (one level is enough for who says it), inches.
// A mark that nothing closes holds to the end of its paragraph, unless the next paragraph opens with a mark again.
import type { Article, Quotation, Sentence, Token } from '../model/index.ts'

type Side = 'open' | 'close' | 'either'

const OPEN = new Set(['“', '„', '«', '``', '‟', '「', '『'])
const CLOSE = new Set(['”', '»', "''", '」', '』'])
const SINGLE = new Set(["'", '‘', '’', '`'])
const DOUBLE = new Set(['"', '＂'])

function sideOf(token: Token): Side | undefined {
  if (OPEN.has(token.form)) return 'open'
  if (CLOSE.has(token.form)) return 'close'
  return DOUBLE.has(token.form) ? 'either' : undefined
}

const spaceBefore = (text: string, at: number): boolean => at === 0 || /[\s([{—–-]/.test(text.charAt(at - 1))
const spaceAfter = (text: string, at: number): boolean => at >= text.length || /\s/.test(text.charAt(at))

/** Which way a straight mark looks, by the white space beside it and by whether a quotation is open. */
function straightSide(token: Token, text: string, open: boolean): Side {
  const [before, after] = [spaceBefore(text, token.start), spaceAfter(text, token.end)]
  if (before !== after) return before ? 'open' : 'close'
  return open ? 'close' : 'open'
}

/** A single mark that stands for a quotation mark: ‘ before a word, or ’ and ' after one when a single quotation is open. */
function singleSide(token: Token, text: string, open: boolean): Side | undefined {
  if (token.upos === 'PART' || token.xpos === 'POS') return undefined
  const [before, after] = [spaceBefore(text, token.start), spaceAfter(text, token.end)]
  if (!open) return before && !after && token.form !== '’' ? 'open' : undefined
  return token.form !== '‘' && (after || /[.,;:!?)\]—–-]/.test(text.charAt(token.end))) ? 'close' : undefined
}

interface Opened {
  /** Index of the token after the mark. */
  readonly first: number
  readonly single: boolean
  paragraph: number
  readonly field: 'title' | 'text'
}

function quotationOf(open: Opened, last: number, tokens: readonly Token[]): Quotation | undefined {
  const [from, to] = [tokens[open.first], tokens[last - 1]]
  if (from === undefined || to === undefined || open.first >= last) return undefined
  return { in: open.field, start: from.start, end: to.end, first: open.first, last }
}

export function findQuotations(
  article: Article,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly Quotation[] {
  const found: Quotation[] = []
  let open: Opened | undefined
  const close = (last: number): void => {
    const quotation = open === undefined ? undefined : quotationOf(open, last, tokens)
    if (quotation !== undefined) found.push(quotation)
    open = undefined
  }
  for (const token of tokens) {
    const sentence = sentences[token.sentence]
    if (sentence === undefined) continue
    const text = sentence.in === 'title' ? (article.title ?? '') : article.text
    const startsParagraph =
      token.index === sentence.first && sentence.paragraph !== sentences[sentence.index - 1]?.paragraph
    const side = markSide(token, text, open)
    if (startsParagraph && open !== undefined) {
      const goesOn = side !== undefined && side !== 'close' && open.field === sentence.in
      if (!goesOn) close(token.index)
      else {
        open.paragraph = sentence.paragraph
        continue
      }
    }
    if (side === 'open' && open === undefined) {
      const { paragraph, in: field } = sentence
      open = { first: token.index + 1, single: SINGLE.has(token.form), paragraph, field }
    } else if (side === 'close' && open !== undefined) close(token.index)
  }
  close(tokens.length)
  return found
}

function markSide(token: Token, text: string, open: Opened | undefined): Side | undefined {
  const side = sideOf(token)
  if (side === 'either') return open?.single ? undefined : straightSide(token, text, open !== undefined)
  if (side !== undefined) return open?.single ? undefined : side
  if (!SINGLE.has(token.form)) return undefined
  return open === undefined || open.single ? singleSide(token, text, open !== undefined) : undefined
}

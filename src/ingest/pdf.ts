// A PDF document with text -> Article: the text of its pages, lines of a paragraph joined.
// Example: a press release of two pages is one article; a scan without text is told as such (ingest.pdf-without-text).
// Columns come in the order in which the document has them; pictures of text are not read.
import { parseWrittenDay } from '../base/days.ts'
import { RapporteurError } from '../base/errors.ts'
import { complete } from './complete.ts'
import type { Found, Given } from './types.ts'

/** Lines that go on, as one; a word parted by a hyphen at the end of a line is joined. */
export const joinLines = (page: string): string =>
  page
    .replace(/\r\n?/g, '\n')
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .replace(/([^.!?:”"])\n(?=\S)/g, '$1 ')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

/** "D:20240319…" as PDF writes days. */
function pdfDay(value: unknown): string | undefined {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(typeof value === 'string' ? value : '') ?? []
  return year === undefined ? undefined : parseWrittenDay(`${year}-${month}-${day}`)
}

async function readPages(bytes: Uint8Array): Promise<{ pages: string[]; info: Record<string, unknown> }> {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { text } = await extractText(pdf, { mergePages: false })
    const { info } = await getMeta(pdf)
    return { pages: text, info }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : ''
    throw new RapporteurError('ingest.pdf', `the PDF document cannot be read: ${why}`, { cause })
  }
}

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

export async function pdfArticle(bytes: Uint8Array, given: Given = {}): Promise<Found> {
  const { pages, info } = await readPages(bytes)
  const text = pages.map(joinLines).join('\n\n').trim()
  if (text === '')
    throw new RapporteurError('ingest.pdf-without-text', 'the PDF document holds no text; it may be a scan')
  const article = complete(
    { text, title: stringOf(info.Title), date: given.date ?? pdfDay(info.CreationDate), author: stringOf(info.Author) },
    given,
  )
  return { article, diagnostics: [] }
}

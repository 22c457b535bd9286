// An HTML page -> Article: the main text without navigation, its title, day, author, publisher and address.
// Example: a page of a news site gives its paragraphs, separated by blank lines, and the day of its metadata.
// Where no main text stands out, the text of the whole body is taken, with a warning.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { diagnostic } from '../base/diagnostics.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Diagnostic } from '../model/index.ts'
import { complete } from './complete.ts'
import { type HtmlPage, type Metadata, metadataOf } from './html-metadata.ts'
import { type HtmlNode, textOf } from './html-text.ts'
import type { Found, Given } from './types.ts'

interface MainText {
  readonly text: string
  readonly title?: string | undefined
  readonly byline?: string | undefined
  readonly whole: boolean
}

/**
 * linkedom takes a page as it is written: it wants a root element and a body, which pages may leave out, and what follows </body> or </html>
 * must still belong to the body, as in browsers.
 */
function asPage(html: string): string {
  const open = html.replace(/<\/(?:html|body)\s*>/gi, '')
  if (!/<html[\s>]/i.test(open)) return `<!doctype html><html><body>${open}</body></html>`
  if (/<body[\s>]/i.test(open)) return open
  return open.replace(/<\/head\s*>/i.test(open) ? /<\/head\s*>/i : /<html(?:\s[^>]*)?>/i, '$&<body>')
}

const tidyTitle = (title: string | null | undefined): string | undefined =>
  title?.replace(/\s+/g, ' ').trim() || undefined

/** Readability takes for granted that every candidate stands in a body; a page on which it fails has no main text for us. */
function articleOf(document: unknown): ReturnType<Readability<HtmlNode>['parse']> {
  const options = { serializer: (node: unknown) => node as HtmlNode, charThreshold: 200 }
  try {
    return new Readability<HtmlNode>(document as never, options).parse()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function mainText(html: string): MainText {
  const { document } = parseHTML(asPage(html))
  const body = document.body as unknown as HtmlNode | null
  const fallback = body === null ? '' : textOf(body)
  const heading = tidyTitle(document.querySelector('title')?.textContent ?? document.querySelector('h1')?.textContent)
  const found = articleOf(document)
  const text = found?.content ? textOf(found.content) : ''
  if (text === '') return { text: fallback, title: heading, whole: true }
  return { text, title: tidyTitle(found?.title) ?? heading, byline: tidyTitle(found?.byline), whole: false }
}

/** "Border to reopen - Coast Herald" -> "Border to reopen", where the part after the last mark is the publisher. */
function withoutPublisher(title: string | undefined, source: string | undefined): string | undefined {
  const parts = /^(.+?)\s+[-–—|:»]\s+([^-–—|:»]+)$/.exec(title ?? '')
  return parts !== null && parts[2]?.toLowerCase() === source?.toLowerCase() ? parts[1] : title
}

/** Bylines as pages print them: "By Jane Roe" -> "Jane Roe". */
const authorOf = (byline: string | undefined): string | undefined => byline?.replace(/^by\s+/i, '') || undefined

function notes(id: string, metadata: Metadata, main: MainText): Diagnostic[] {
  const where = { article: id }
  const list: Diagnostic[] = []
  const note = (code: string, message: string) => list.push(diagnostic('warning', code, message, where))
  if (main.whole) note('ingest.no-main-text', 'no main text stands out on this page; the whole body was read')
  if (metadata.unreadDate !== undefined && metadata.date === undefined)
    note(
      'ingest.unread-date',
      `the page's date "${metadata.unreadDate.slice(0, 40)}" could not be read; give one with --date`,
    )
  return list
}

/** Reads a page. What the user says goes before what the page says. Throws ingest.no-text for a page without any text. */
export function htmlPage(html: string, given: Given = {}): Found {
  const metadata = metadataOf(parseHTML(asPage(html)).document as unknown as HtmlPage)
  const main = mainText(html)
  if (main.text === '') throw new RapporteurError('ingest.no-text', 'the page holds no text')
  const source = given.source ?? metadata.source
  const article = complete({
    text: main.text,
    title: given.title ?? withoutPublisher(metadata.title ?? main.title, source),
    date: given.date ?? metadata.date,
    url: given.url ?? metadata.url,
    source,
    lang: metadata.lang,
    embargo: given.embargo,
    author: metadata.author ?? authorOf(main.byline),
  })
  return { article, diagnostics: notes(article.id, metadata, main) }
}

// RSS, Atom, RDF or JSON feed -> Articles, one an item: its text is the fullest that the feed has.
// Example: an <item> with <content:encoded> gives that as text, without its HTML, and <pubDate> as day.
// Of a feed that is cut off the whole items are read. Pages behind the items are not fetched here (sources.ts does, where it is asked to).

import { parseFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { parseWrittenDay } from '../base/days.ts'
import { diagnostic } from '../base/diagnostics.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Diagnostic } from '../model/index.ts'
import { complete } from './complete.ts'
import { type HtmlNode, textOf } from './html-text.ts'
import type { Failed, Found, Given } from './types.ts'

type Loose = { readonly [key: string]: unknown }

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null

/** The first string along one of the ways into an item: "content.encoded", "links.0.href". */
function at(item: Loose, ...ways: readonly string[]): string | undefined {
  for (const way of ways) {
    let value: unknown = item
    for (const key of way.split('.')) value = isLoose(value) ? value[key] : undefined
    if (isLoose(value) && typeof value.value === 'string') value = value.value
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}

const MARKUP = /<[a-z!/][^>]*>|&(?:[a-z]+|#\w+);/i

/** HTML as text; what is no HTML stays as it is. */
export function plainOf(content: string): string {
  if (!MARKUP.test(content)) return content.trim()
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`)
  return textOf(document.body as unknown as HtmlNode)
}

const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

/** The link to the page itself, among the links of an Atom entry. */
function alternate(item: Loose): string | undefined {
  const links = Array.isArray(item.links) ? item.links.filter(isLoose) : []
  const own = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
  return typeof own?.href === 'string' ? own.href : undefined
}

/** The fullest text that an item has. */
function bodyOf(item: Loose): string {
  const bodies = [
    'content.encoded',
    'content',
    'content_html',
    'content_text',
    'description',
    'summary',
    'media.description',
  ]
  const texts = bodies.map((way) => plainOf(at(item, way) ?? ''))
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '')
}

interface FeedFacts {
  readonly title: string | undefined
  readonly lang: string | undefined
}

function itemArticle(item: Loose, feed: FeedFacts, given: Given): Found | Failed {
  const title = oneLine(plainOf(at(item, 'title') ?? ''))
  const text = bodyOf(item) || title || ''
  if (text === '')
    return { failure: diagnostic('error', 'ingest.no-text', 'an item of the feed has neither text nor title') }
  const when = at(
    item,
    'pubDate',
    'published',
    'date_published',
    'dc.dates.0',
    'dc.date',
    'updated',
    'date_modified',
    'dcterms.created',
  )
  const date = when === undefined ? undefined : parseWrittenDay(when)
  const article = complete(
    {
      text,
      title,
      date,
      url: at(item, 'link') ?? alternate(item) ?? at(item, 'url', 'external_url'),
      source: given.source ?? feed.title,
      lang: at(item, 'language') ?? feed.lang,
      author: oneLine(at(item, 'authors.0.name', 'authors.0', 'dc.creators.0', 'author.name')),
    },
    given,
  )
  const unread = when !== undefined && date === undefined
  const note = diagnostic(
    'warning',
    'ingest.unread-date',
    `the date "${when?.slice(0, 40)}" of an item could not be read`,
    { article: article.id },
  )
  return { article, diagnostics: unread ? [note] : [] }
}

const ENDS: readonly (readonly [last: RegExp, close: string])[] = [
  [/^[\s\S]*<\/item\s*>/i, ''],
  [/^[\s\S]*<\/entry\s*>/i, '</feed>'],
]

/** The whole items of a feed that is cut off, closed again. */
function mended(content: string): string | undefined {
  for (const [last, close] of ENDS) {
    const whole = last.exec(content)?.[0]
    if (whole === undefined) continue
    if (close !== '') return whole + close
    return /<rdf:RDF/i.test(content) ? `${whole}</rdf:RDF>` : `${whole}</channel></rss>`
  }
  return undefined
}

function parsed(content: string): { feed: Loose; cut: boolean } | undefined {
  try {
    return { feed: (parseFeed(content) as { feed: Loose }).feed, cut: false }
  } catch {
    return undefined
  }
}

/** A feed, whole or mended. Throws ingest.not-feed where it is none. */
function feedOf(content: string): { feed: Loose; cut: boolean } {
  const whole = parsed(content)
  if (whole !== undefined) return whole
  const rest = mended(content)
  const partly = rest === undefined ? undefined : parsed(rest)
  if (partly !== undefined) return { ...partly, cut: true }
  throw new RapporteurError('ingest.not-feed', 'this is no feed that can be read (RSS, Atom, RDF or JSON feed)')
}

/** The items of a feed as articles. */
export function* feedArticles(content: string, given: Given = {}): Generator<Found | Failed> {
  const { feed, cut } = feedOf(content)
  const items = (Array.isArray(feed.items) ? feed.items : Array.isArray(feed.entries) ? feed.entries : []).filter(
    isLoose,
  )
  const facts = { title: oneLine(plainOf(at(feed, 'title') ?? '')), lang: at(feed, 'language', 'xml.lang') }
  const cutOff: Diagnostic = diagnostic('warning', 'ingest.cut-off', 'the feed is cut off; its whole items were read')
  let first = cut
  for (const item of items) {
    const found = itemArticle(item, facts, given)
    if (first && !('failure' in found)) yield { ...found, diagnostics: [cutOff, ...found.diagnostics] }
    else yield found
    first = false
  }
}

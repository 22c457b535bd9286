// The head of an HTML page -> title, day, author, publisher, address, language of its article.
// Example: <meta property="article:published_time" content="2021-06-21T08:00Z"> gives the day 2021-06-21.
// JSON-LD is asked first, then <meta>, then <time> and <link>; the words of the page itself are not searched for dates.
import { parseWrittenDay } from '../base/days.ts'
import { articleOf, nameOf, stringAt } from './json-ld.ts'

/** The part of a parsed page that is needed here. */
export interface HtmlPage {
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): Iterable<HtmlElement>
}

export interface HtmlElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

export interface Metadata {
  readonly title?: string | undefined
  /** YYYY-MM-DD. */
  readonly date?: string | undefined
  readonly author?: string | undefined
  readonly source?: string | undefined
  readonly url?: string | undefined
  readonly lang?: string | undefined
  /** A date that was given but could not be read. */
  readonly unreadDate?: string | undefined
}

const DATE_META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'article.published',
  'cXenseParse:recs:publishtime',
]

const clean = (text: string | null | undefined): string | undefined => {
  const value = text?.replace(/\s+/g, ' ').trim()
  return value === undefined || value === '' ? undefined : value
}

/** All <meta> of a page by their lower-case name, property or itemprop; the first of a name counts. */
function metaOf(page: HtmlPage): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content'))
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (content !== undefined && name !== null && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content)
  }
  return meta
}

const firstOf = (meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined =>
  names.map((name) => meta.get(name.toLowerCase())).find((value) => value !== undefined)

function writtenDates(page: HtmlPage, meta: ReadonlyMap<string, string>, ld: unknown): string[] {
  const dates = [stringAt(ld, 'datePublished'), ...DATE_META.map((name) => meta.get(name.toLowerCase()))]
  for (const selector of ['time[itemprop="datePublished"]', 'time[pubdate]', 'article time', 'main time', 'time']) {
    const element = page.querySelector(selector)
    dates.push(clean(element?.getAttribute('datetime')) ?? clean(element?.textContent))
  }
  dates.push(stringAt(ld, 'dateCreated'))
  return dates.filter((date) => date !== undefined)
}

function dateOf(dates: readonly string[]): Pick<Metadata, 'date' | 'unreadDate'> {
  for (const written of dates) {
    const date = parseWrittenDay(written)
    if (date !== undefined) return { date }
  }
  return { unreadDate: dates[0] }
}

const isPersonName = (author: string | undefined): author is string => author !== undefined && !/^https?:/.test(author)

/** What a page says of its article. */
export function metadataOf(page: HtmlPage): Metadata {
  const meta = metaOf(page)
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent ?? '')
  const ld = articleOf(scripts)
  const authors = [nameOf(ld, 'author'), meta.get('author'), meta.get('article:author'), meta.get('dc.creator')]
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
  return {
    title: stringAt(ld, 'headline') ?? firstOf(meta, ['og:title', 'twitter:title', 'dc.title']),
    ...dateOf(writtenDates(page, meta, ld)),
    author: authors.find(isPersonName),
    source: firstOf(meta, ['og:site_name']) ?? nameOf(ld, 'publisher') ?? firstOf(meta, ['application-name']),
    url: [canonical, meta.get('og:url')].find((url) => url !== undefined && /^https?:/.test(url)),
    lang: /^[a-z]{2}\b/i.exec(page.querySelector('html')?.getAttribute('lang') ?? '')?.[0].toLowerCase(),
  }
}

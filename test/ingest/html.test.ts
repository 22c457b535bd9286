import { expect, it } from 'vitest'
import { htmlPage } from '../../src/ingest/html.ts'

const PARAGRAPHS = [
  'The foreign ministers of Ghana and Togo met in Accra on Tuesday &amp; agreed to reopen a border crossing that had been closed for a year, both governments said.',
  'Trucks had been <b>waiting</b> at the crossing since a dispute over fees, and traders on both sides had asked for a settlement before the harvest.',
  'A joint commission will report on the arrangements within a month, the ministers said in a statement that they read together after the meeting.',
]
const page = (head: string, body = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n')) => `<!doctype html>
<html lang="en-GB"><head><title>Border to reopen - Coast Herald</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Border to reopen</h1>${body}<figure><img src="x.png"><figcaption>A truck.</figcaption></figure></article>
<footer>All rights reserved</footer><script>var a = 1</script></body></html>`
const META =
  '<meta property="article:published_time" content="2024-03-19T08:00:00Z"><meta property="og:site_name" content="Coast Herald"><meta name="author" content="Esi Boateng"><link rel="canonical" href="https://example.org/border">'

it('takes the main text in paragraphs, and nothing around it', () => {
  const { article, diagnostics } = htmlPage(page(META))
  const paragraphs = article.text.split('\n\n')
  expect(paragraphs).toHaveLength(3)
  expect(paragraphs[0]).toContain('on Tuesday & agreed')
  expect(paragraphs[1]).toContain('had been waiting at')
  expect(article.text).not.toMatch(/Home|rights reserved|A truck|var a/)
  expect(diagnostics).toEqual([])
})

it('takes title, day, author, publisher and address from the metadata', () => {
  expect(htmlPage(page(META)).article).toMatchObject({
    title: 'Border to reopen',
    date: '2024-03-19',
    author: 'Esi Boateng',
    source: 'Coast Herald',
    url: 'https://example.org/border',
    lang: 'en',
  })
})

it('reads JSON-LD before <meta>, also inside a graph and beside a broken script', () => {
  const ld = {
    '@graph': [
      { '@type': 'WebSite', name: 'x' },
      {
        '@type': ['NewsArticle'],
        headline: 'Ministers meet',
        datePublished: '2024-03-20T01:00:00+00:00',
        author: [{ '@type': 'Person', name: 'Kojo Addo' }, { name: 'Afi Mensah' }],
        publisher: { name: 'Coast Herald' },
      },
    ],
  }
  const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(ld)}</script>`
  expect(htmlPage(page(`${head}<meta name="author" content="Desk">`)).article).toMatchObject({
    title: 'Ministers meet',
    date: '2024-03-20',
    author: 'Kojo Addo, Afi Mensah',
    source: 'Coast Herald',
  })
})

it('falls back on <time>, and warns where a date cannot be read', () => {
  const timed = page(
    '',
    `<time datetime="2024-03-21T10:00">Thursday</time>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}`,
  )
  expect(htmlPage(timed).article.date).toBe('2024-03-21')
  const unread = htmlPage(page('<meta name="date" content="yesterday">'))
  expect(unread.article.date).toBeUndefined()
  expect(unread.diagnostics.map((d) => d.code)).toEqual(['ingest.unread-date'])
})

it('lets the user overrule the page', () => {
  expect(htmlPage(page(META), { date: '2024-04-01', title: 'Mine' }).article).toMatchObject({
    date: '2024-04-01',
    title: 'Mine',
  })
})

it('reads a fragment, and refuses a page without text', () => {
  expect(htmlPage('<p>Togo and Ghana met.</p>').article.text).toBe('Togo and Ghana met.')
  expect(() => htmlPage('<html><body><script>1</script></body></html>')).toThrow('no text')
})

it('reads what follows the end of the body, and pages that have no body', () => {
  const cell = '<table><tr><td>Ghana and Togo agreed to reopen the border on Tuesday, they said.'
  for (const html of [
    `<html><head><title>News</title></head>${cell}`,
    `</html>${cell}`,
    `<html><body><p>News</p></body></html>${cell}`,
    `<html>${cell}`,
  ])
    expect(htmlPage(html).article.text).toContain('Ghana and Togo agreed')
})

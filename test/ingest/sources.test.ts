// Every adapter with a whole file and with a broken one.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSources, type SourceOptions } from '../../src/ingest/sources.ts'
import { failed } from '../../src/ingest/types.ts'
import type { Article } from '../../src/model/index.ts'
import { newFolder } from '../store/samples.ts'
import { page, pdfOf, warcOf, zipOf } from './packed.ts'

const folder = newFolder()
function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

interface Read {
  readonly articles: Article[]
  /** Code and line of each failure, codes of the warnings. */
  readonly failures: string[]
  readonly warnings: string[]
}

async function read(names: readonly string[], options: Partial<SourceOptions> = {}): Promise<Read> {
  const result: Read = { articles: [], failures: [], warnings: [] }
  for await (const item of readSources(names, { stdin: nothing(), ...options })) {
    if (failed(item))
      result.failures.push(`${item.failure.code}${item.origin.line === undefined ? '' : ` ${item.origin.line}`}`)
    else {
      result.articles.push(item.article)
      result.warnings.push(...item.diagnostics.map(({ code }) => code))
    }
  }
  return result
}

describe('tables', () => {
  it('keep quotes and line breaks, and name rows without text by their line', async () => {
    const path = write(
      't.csv',
      'id,date,headline,body,publisher\r\n1,2024-03-19,"He said ""no""","Line one,\r\nline two",Post\r\n2,,x,,\r\n3,tomorrow,x,y,\r\n4,,,"Last; one",\r\n',
    )
    const { articles, failures } = await read([path])
    expect(articles).toEqual([
      { id: '1', text: 'Line one,\r\nline two', title: 'He said "no"', date: '2024-03-19', source: 'Post' },
      { id: '4', text: 'Last; one' },
    ])
    expect(failures).toEqual(['ingest.no-text 4', 'ingest.bad-date 5'])
  })

  it('take the columns that they are told', async () => {
    const path = write('m.tsv', 'A\tB\tC\nwords\ttitle\t7\n')
    expect((await read([path], { mapping: { text: 'a', title: 'B', id: 'C' } })).articles).toEqual([
      { id: '7', text: 'words', title: 'title' },
    ])
    expect((await read([path])).failures).toEqual(['ingest.mapping'])
    expect((await read([path], { mapping: { text: 'none' } })).failures).toEqual(['ingest.mapping'])
  })
})

it('JSON Lines of NGEC are taken as they are', async () => {
  const path = write(
    'n.jsonl',
    '{"id":"n1","date":"2024-03-19","event_text":"A met B.","headline":"Talks","publisher":"Post"}\n',
  )
  expect((await read([path])).articles).toEqual([
    { id: 'n1', date: '2024-03-19', text: 'A met B.', title: 'Talks', source: 'Post' },
  ])
})

it('Markdown gives its words, with title and day from the front matter or the heading', async () => {
  const one = write(
    'a.md',
    '---\ntitle: "Talks go on"\ndate: 2024-03-19\n---\n\nGhana **met** [Togo](https://t.example) *again*.\n\n- one\n- `two`\n\n```\ncode\n```\n',
  )
  const two = write('b.md', '# Talks #\n\n> Ghana said_it met_ Togo.\n\n![x](y.png)\n')
  const { articles } = await read([one, two])
  expect(articles.map(({ title, date, text }) => [title, date, text])).toEqual([
    ['Talks go on', '2024-03-19', 'Ghana met Togo again.\n\none\ntwo'],
    ['Talks', undefined, 'Ghana said_it met_ Togo.'],
  ])
})

describe('feeds', () => {
  const item = (n: number): string =>
    `<item><title>Talks &amp; tea ${n}</title><link>https://news.example/${n}</link><pubDate>Tue, 19 Mar 2024 10:00:00 GMT</pubDate><description>Short</description><content:encoded><![CDATA[<p>Ghana met&nbsp;Togo in caf&eacute; ${n}.</p><script>x()</script>]]></content:encoded></item>`
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example &amp; Times</title><language>en-gb</language>${item(1)}${item(2)}</channel></rss>`

  it('RSS gives the fullest text without its HTML', async () => {
    const { articles } = await read([write('feed.xml', rss)])
    expect(articles[0]).toMatchObject({
      title: 'Talks & tea 1',
      text: 'Ghana met\u00a0Togo in café 1.',
      date: '2024-03-19',
      url: 'https://news.example/1',
      source: 'Example & Times',
      lang: 'en-gb',
    })
    expect(articles).toHaveLength(2)
  })

  it('Atom, RDF and JSON feeds are read', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>i</id><title type="html">A &lt;b&gt;B&lt;/b&gt;</title><link rel="self" href="s"/><link href="https://x.example/2"/><published>2024-03-19T00:00:00Z</published><author><name>Jo</name></author><content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>'
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel><item rdf:about="u"><title>A</title><link>https://x.example/3</link><description>Words</description><dc:date>2024-03-19</dc:date></item></rdf:RDF>'
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://x.example/4","content_html":"<p>Words</p>","date_published":"2024-03-19T00:00:00Z","authors":[{"name":"Jo"}],"language":"fr"}]}'
    const { articles } = await read([write('a.atom', atom), write('r.rdf', rdf), write('j.json', json)])
    expect(articles.map(({ text, date, url, author, lang }) => [text, date, url, author, lang])).toEqual([
      ['Words', '2024-03-19', 'https://x.example/2', 'Jo', undefined],
      ['Words', '2024-03-19', 'https://x.example/3', undefined, undefined],
      ['Words', '2024-03-19', 'https://x.example/4', 'Jo', 'fr'],
    ])
  })

  it('a feed that is cut off gives its whole items', async () => {
    const { articles, warnings, failures } = await read([write('cut.rss', rss.slice(0, rss.indexOf('tea 2')))])
    expect([articles.length, warnings, failures]).toEqual([1, ['ingest.cut-off'], []])
  })

  it('what is no feed is told', async () => {
    expect((await read([write('bad.rss', '<rss><chan')])).failures).toEqual(['ingest.not-feed'])
  })
})

describe('documents', () => {
  it('PDF gives its text with lines joined, title and day', async () => {
    const path = write(
      'a.pdf',
      pdfOf(['Ghana met Togo in Accra on', 'Tuesday, and both sides agreed.'], 'Press release'),
    )
    expect((await read([path])).articles).toMatchObject([
      {
        title: 'Press release',
        date: '2024-03-19',
        text: 'Ghana met Togo in Accra on Tuesday, and both sides agreed.',
      },
    ])
  })

  it('a PDF without text, and one that is damaged, are told', async () => {
    const files = [
      write('scan.pdf', pdfOf([])),
      write('cut.pdf', '%PDF-1.4 nothing'),
      write('random.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(500, 200)])),
    ]
    expect((await read(files)).failures).toEqual(['ingest.pdf-without-text', 'ingest.pdf', 'ingest.pdf'])
  })

  it('a page in an encoding that it does not declare is read, one of 100 MB is refused', async () => {
    const latin = Buffer.from(page('Élysée', '<meta charset="utf-8">'), 'latin1')
    const { articles } = await read([write('latin.html', latin)])
    expect(articles[0]?.title).toBe('Élysée')
    const large = write('large.html', Buffer.concat([Buffer.from('<html><body><p>'), Buffer.alloc(100 * 2 ** 20, 97)]))
    expect((await read([large])).failures).toEqual(['ingest.too-large'])
  })
})

describe('archives', () => {
  it('gzip and ZIP give what is in them', async () => {
    const jsonl = '{"text":"one"}\n{"text":"two"}\n'
    const zip = zipOf({ 'a/news.jsonl': jsonl, 'b.txt': 'three', 'c.csv.gz': gzipSync('text\nfour\n') })
    const { articles } = await read([write('n.jsonl.gz', gzipSync(jsonl)), write('z.zip', zip)])
    expect(articles.map(({ text }) => text)).toEqual(['one', 'two', 'one', 'two', 'three', 'four'])
  })

  it('bombs are not unpacked', async () => {
    const zeros = Buffer.alloc(64 * 2 ** 20, 97)
    const files = [
      write('bomb.zip', zipOf({ 'a.txt': zeros })),
      write('bomb.txt.gz', gzipSync(zeros)),
      write('lie.zip', zipOf({ 'a.txt': zeros }, 100)),
    ]
    expect((await read(files)).failures).toEqual(['ingest.bomb', 'ingest.bomb', 'ingest.bomb'])
  })

  it('archives that are damaged or too deep are told', async () => {
    const zip = zipOf({ 'a.txt': 'words' })
    const deep = zipOf({ 'a.zip': zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ 'd.txt': 'x' }) }) }) })
    const files = [
      write('cut.zip', zip.subarray(0, zip.length - 10)),
      write('cut.jsonl.gz', gzipSync('{"text":"one"}\n'.repeat(9)).subarray(0, 30)),
      write('deep.zip', deep),
    ]
    expect((await read(files)).failures).toEqual(['ingest.archive', 'ingest.archive', 'ingest.too-deep'])
  })

  it('web archives give the pages that were answered', async () => {
    const warc =
      warcOf('https://a.example/1', page('One')) +
      warcOf('https://a.example/x.png', 'x', 'image/png') +
      warcOf('https://a.example/2', page('Two'), 'text/html', '404 Not Found') +
      warcOf('https://a.example/3', page('Three'))
    const { articles } = await read([write('crawl.warc', warc), write('crawl.warc.gz', gzipSync(warc))])
    expect(articles.map(({ title, url }) => [title, url])).toEqual([
      ['One', 'https://a.example/1'],
      ['Three', 'https://a.example/3'],
      ['One', 'https://a.example/1'],
      ['Three', 'https://a.example/3'],
    ])
    expect((await read([write('no.warc', 'WARC/1.0\r\nbroken')])).failures).toEqual(['ingest.empty'])
  })
})

describe('folders and patterns', () => {
  write('d/b.txt', 'b')
  write('d/a/one.txt', 'one')
  write('d/a/two.md', 'two')
  write('d/.hidden.txt', 'hidden')
  symlinkSync(join(folder, 'd'), join(folder, 'd/a/loop'))
  symlinkSync(join(folder, 'd/a'), join(folder, 'd/a/self'))
  const texts = async (name: string): Promise<string[]> =>
    (await read([join(folder, name)])).articles.map(({ text }) => text)

  it('are read once in order, links in a circle too', async () => {
    expect(await texts('d')).toEqual(['one', 'two', 'b'])
    expect(await texts('d/*.txt')).toEqual(['b'])
    expect(await texts('d/**/*.{txt,md}')).toEqual(['b', 'one', 'two'])
    expect(await texts('d/a/[!t]*.txt')).toEqual(['one'])
  })

  it('that are empty or not there are told', async () => {
    mkdirSync(join(folder, 'empty'))
    expect((await read([join(folder, 'empty'), join(folder, 'x*'), join(folder, 'none')])).failures).toEqual([
      'ingest.not-found',
      'ingest.not-found',
      'ingest.not-found',
    ])
  })
})

it('what the user says of an embargo holds for every adapter', async () => {
  const files = {
    'e.txt': 'words',
    'e.md': 'words',
    'e.html': page('One'),
    'e.jsonl': '{"text":"words"}',
    'e.csv': 'text\nwords\n',
    'e.pdf': pdfOf(['words']),
    'e.rss': '<rss version="2.0"><channel><title>T</title><item><title>One</title></item></channel></rss>',
    'e.warc': warcOf('https://a.example/1', page('One')),
  }
  const names = Object.entries(files).map(([name, content]) => write(`embargo/${name}`, content))
  names.push(write('embargo/e.zip', zipOf({ 'a.txt': 'words' })))
  const { articles, failures } = await read(names, { given: { embargo: '2030-01-01' } })
  expect(failures).toEqual([])
  expect(articles.map(({ embargo }) => embargo)).toEqual(names.map(() => '2030-01-01'))
})

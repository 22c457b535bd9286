// The doors of ledger, stories and situation: formats, choices, definitions, faults; and that no text of an article becomes markup.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseSituationFile } from '../../src/cli/story/situation-file.ts'
import { markdownOf } from '../../src/cli/story/situation-markdown.ts'
import { escaped, htmlPageOf } from '../../src/story/situations/html-page.ts'
import { runWith } from './sample.ts'

const ARTICLES = [
  { id: 'a', date: '2024-03-18', source: 'Wire', text: 'Ghana met Togo.' },
  { id: 'b', date: '2024-03-18', source: 'Daily', text: 'Ghana met Togo.' },
  { id: 'c', date: '2024-03-25', source: 'Wire', text: 'Ghana met Benin.' },
]
const stdin = `${ARTICLES.map((article) => JSON.stringify(article)).join('\n')}\n`

describe('stories', () => {
  it('tell each happening once', async () => {
    const { status, out, err } = await runWith(['stories'], { stdin })
    const stories = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { members: unknown[]; event: string })
    expect([status, err]).toEqual([0, ''])
    expect(stories.map(({ event, members }) => `${event} ${members.length}`)).toEqual(['CONSULT 2', 'CONSULT 1'])
  })

  it('choose by sides and days', async () => {
    expect((await runWith(['stories', '--between', 'gha,ben'], { stdin })).out.trim().split('\n')).toHaveLength(1)
    expect((await runWith(['stories', '--since', '2024-03-20'], { stdin })).out.trim().split('\n')).toHaveLength(1)
  })

  it('are a table on a terminal and CSV where asked for', async () => {
    const { out } = await runWith(['stories', '-', '--format', 'table'], { stdin })
    expect(out).toMatch(/^DATE +EVENT +ACTOR/)
    expect(out).toContain('2 articles, 2 sources')
    const csv = await runWith(['stories', '--format', 'csv'], { stdin })
    expect(csv.out.split('\r\n')[0]).toMatch(/^id,date,enddate,event/)
  })
})

describe('ledger', () => {
  it('writes nothing but data where there is nothing', async () => {
    expect(await runWith(['ledger'], { stdin })).toMatchObject({ status: 0, out: '', err: '' })
    expect(await runWith(['code', '--ledger'], { stdin })).toMatchObject({ status: 0, out: '', err: '' })
    expect((await runWith(['ledger', '--format', 'table'], { stdin })).out).toContain('no offers')
  })

  it('refuses what is no side or day', async () => {
    expect(await runWith(['ledger', '--between', 'Ghana'], { stdin })).toMatchObject({ status: 2 })
    const wrong = await runWith(['ledger', '--since', 'soon'], { stdin })
    expect(wrong).toMatchObject({ status: 2 })
    expect(wrong.err).toContain('cli.bad-date')
  })

  it('reads on after a failure', async () => {
    const { status, err } = await runWith(['ledger'], { stdin: `${stdin}no json\n` })
    expect(status).toBe(1)
    expect(err).toContain('ingest.not-json')
  })
})

describe('situation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'situation-'))
  writeFileSync(join(folder, 'news.jsonl'), stdin)
  writeFileSync(join(folder, 'border.yaml'), 'title: The <border>\nactors: [GHA, TOG]\narticles: [news.jsonl]\n')
  const file = join(folder, 'border.yaml')

  it('is a page in the terminal, Markdown, HTML and JSON', async () => {
    const page = await runWith(['situation', file, '--new-since', '2024-03-20'])
    expect(page).toMatchObject({ status: 0, err: '' })
    expect(page.out).toMatch(/^The <border>\n/)
    expect(page.out).toContain('New since 2024-03-20')
    expect((await runWith(['situation', file, '--format', 'md'])).out).toContain('# The &lt;border')
    const html = (await runWith(['situation', file, '--format', 'html'])).out
    expect(html).toContain('<h1>The &lt;border&gt;</h1>')
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3)/)
    const json = JSON.parse((await runWith(['situation', file, '--format', 'json'])).out)
    expect(json).toMatchObject({ articles: 3, situation: { actors: ['GHA', 'TOG'] }, new: null })
    expect(json.stories).toHaveLength(1)
    expect(json.series[0]).toMatchObject({ a: 'GHA', b: 'TOG', step: 'week' })
  })

  it('comes from flags', async () => {
    const { out } = await runWith(['situation', '--between', 'GHA,BEN', '--format', 'json', '-'], { stdin })
    expect(JSON.parse(out).stories).toHaveLength(1)
  })

  it('says what is wrong with a definition', async () => {
    const missing = await runWith(['situation', 'nowhere'])
    expect(missing).toMatchObject({ status: 2 })
    expect(missing.err).toContain('cli.situation-file')
    const parse = (text: string) => () => parseSituationFile('x.yaml', text)
    expect(parse('actors: [Ghana]')).toThrow(/"Ghana" is no country code/)
    expect(parse('contets: [cbrn]')).toThrow(/no key "contets"/)
    expect(parse('since: soon')).toThrow(/no day/)
    expect(parse('a: [')).toThrow(/x\.yaml:/)
    expect(parse('- a')).toThrow(/key: value/)
  })
})

describe('what comes from articles', () => {
  const NASTY = `<script>alert("x")</script> | # *a* [b](javascript:c) & \u001b[31m`

  it('is escaped in HTML', () => {
    const page = htmlPageOf(NASTY, [
      { kind: 'text', text: NASTY },
      { kind: 'table', caption: NASTY, head: [NASTY], rows: [[NASTY]] },
      { kind: 'bars', caption: NASTY, bars: [{ label: NASTY, value: 1, note: NASTY }] },
    ])
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('\u001b')
    expect(escaped(`"'`)).toBe('&quot;&#39;')
  })

  it('is escaped in Markdown', () => {
    const text = markdownOf('t', [{ kind: 'table', caption: 'c', head: ['h'], rows: [[NASTY]] }])
    expect(text).not.toContain('<script>')
    expect(text).toContain('\\| \\# \\*a\\* \\[b\\](javascript:c) &amp;')
  })
})

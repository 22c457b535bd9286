// /api/v1/situations: saved, listed, reported on, handed on as YAML and as one page; nothing under embargo is in a report.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSituationFile } from '../../src/cli/story/situation-file.ts'
import type { SituationList, SituationView } from '../../src/http/api-types.ts'
import { retell } from '../../src/http/retell.ts'
import type { StoryRecord } from '../../src/model/index.ts'
import { updateTold } from '../../src/store/duckdb/told.ts'
import { entryOf, type Sample, sampleOf } from './sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await sampleOf()
  await retell(sample.service)
  const rows = await sample.db.all<{ story: string }>('SELECT story::VARCHAR AS story FROM store.stories ORDER BY no')
  await updateTold(sample.db, {
    stories: rows.map(({ story }) => JSON.parse(story) as StoryRecord),
    ledger: [
      entryOf('l1'),
      entryOf('l2', {
        standing: 'rejected',
        date: '2024-01-08',
        article: 'a2',
        changes: [
          { standing: 'rejected', date: '2024-03-25', article: 'a1', evidence: [], confidence: 0.7, reasons: [] },
        ],
      }),
      entryOf('l3', { by: entryOf('x').to, to: [] }),
    ],
  })
})
afterAll(() => sample.db.close())

const BORDER = { title: 'The border at Aflao', actors: ['GHA', 'TGO', 'TOG'], since: '2024-01-01', who: 'ana' }
const api = <T>(path: string): Promise<T> => sample.json<T>(`/api/v1/situations${path}`)
const save = (body: unknown): Promise<Response> => sample.post('/api/v1/situations', body)

describe('a situation', () => {
  it('is saved under a name for its address and listed with who saved it', async () => {
    const answer = await save(BORDER)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ name: 'the-border-at-aflao', title: BORDER.title, who: 'ana' })
    const { situations } = await api<SituationList>('')
    expect(situations.map(({ name, actors, contexts }) => [name, actors, contexts])).toEqual([
      ['the-border-at-aflao', ['GHA', 'TGO', 'TOG'], []],
    ])
  })

  it('is reported on: stories, ledger, series, articles; what is under embargo is nowhere', async () => {
    const view = await api<SituationView>('/the-border-at-aflao?by=month')
    expect(view.ledger.map(({ entry }) => entry.id)).toEqual(['l1', 'l2'])
    expect(view.stories.map(({ event, actor, recipient }) => [event, actor[0], recipient[0]])).toEqual([
      ['CONSULT', 'TOG', 'GHA'],
      ['CONSULT', 'GHA', 'TOG'],
    ])
    expect(view.series).toMatchObject([{ a: 'GHA', b: 'TOG', step: 'month' }])
    expect(view).toMatchObject({ articles: 3, from: '2024-01-08', to: '2024-03-19', cut: false })
    expect(view.versions).toMatchObject([{ article: 'a4', of: 'a1', kind: 'copy' }])
    expect(JSON.stringify(view)).not.toContain('secret')
    expect(view.fresh).toBeUndefined()
  })

  it('tells what is new since a day, and what has changed since', async () => {
    const { fresh } = await api<SituationView>('/the-border-at-aflao?new=2024-03-01')
    expect(fresh?.stories.map(({ actor }) => actor[0])).toEqual(['GHA'])
    expect(fresh?.entries.map(({ entry }) => entry.id)).toEqual(['l1'])
    expect(fresh?.changed.map(({ entry }) => entry.id)).toEqual(['l2'])
  })

  it('counts no telling that is hidden', async () => {
    await sample.db.run("UPDATE store.events SET state = 'rejected' WHERE list_contains(actors, 'GHA')")
    expect((await api<SituationView>('/the-border-at-aflao')).stories.map(({ actor }) => actor[0])).toEqual(['TOG'])
    await sample.db.run("UPDATE store.events SET state = 'shown' WHERE state = 'rejected'")
  })

  it('goes out as one page without script and comes back as the YAML that the command line reads', async () => {
    const page = await sample.ask('/api/v1/situations/the-border-at-aflao/report.html?new=2024-03-01')
    expect(page.headers.get('content-disposition')).toBe('attachment; filename="the-border-at-aflao.html"')
    const html = await page.text()
    expect(html).toContain('<h1>The border at Aflao</h1>')
    expect(html).toContain('New since 2024-03-01')
    expect(html).not.toMatch(/<script|https?:/)
    const file = await sample.ask('/api/v1/situations/the-border-at-aflao/situation.yaml')
    const yaml = await file.text()
    expect(parseSituationFile('x.yaml', yaml)).toMatchObject({
      situation: { name: 'the-border-at-aflao', title: BORDER.title, actors: BORDER.actors, since: '2024-01-01' },
    })
    const again = await sample.post('/api/v1/situations/import', { yaml: yaml.replace('Aflao', 'Noépé') })
    expect(again.status).toBe(201)
    expect((await api<SituationList>('')).situations.map(({ title }) => title)).toEqual(['The border at Noépé'])
  })

  it('is taken out, and saved again it is back', async () => {
    expect((await sample.post('/api/v1/situations/the-border-at-aflao/remove', {})).status).toBe(200)
    expect((await api<SituationList>('')).situations).toEqual([])
    expect((await sample.ask('/api/v1/situations/the-border-at-aflao')).status).toBe(404)
    await save(BORDER)
    expect((await api<SituationList>('')).situations).toHaveLength(1)
    const [row] = await sample.db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.situations')
    expect(row?.n).toBe(4)
  })

  it.each([
    [{}, '"title" is missing'],
    [{ title: 'x' }, 'at least one actor'],
    [{ title: 'x', actors: ['gha'] }, 'no country code'],
    [{ title: 'x', contexts: ['weather_fronts'] }, 'no context'],
    [{ title: 'x', actors: ['GHA'], since: '2024-13-01' }, 'no day'],
    [{ title: 'x', actors: ['GHA'], since: '2024-03-01', until: '2024-02-01' }, 'after'],
    [{ title: 'x', actors: ['GHA'], contets: ['military'] }, 'no key "contets"'],
  ])('refuses %j and says why', async (body, why) => {
    const answer = await save(body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'http.body', detail: expect.stringContaining(why) })
  })

  it('refuses YAML that is none with its line, and what is too large', async () => {
    const bad = await sample.post('/api/v1/situations/import', { yaml: 'title: a\nactors: [GHA' })
    expect(bad.status).toBe(400)
    expect(((await bad.json()) as { detail: string }).detail).toMatch(/^line \d/)
    const large = await sample.post('/api/v1/situations/import', { yaml: 'x'.repeat(120_000) })
    expect(large.status).toBe(413)
  })
})

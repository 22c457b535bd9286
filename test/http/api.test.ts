// /api/v1: what each question answers, pages by key, files, and that a correction shows everywhere at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ArticleView,
  DyadView,
  EventDetail,
  EventList,
  LedgerList,
  LedgerOne,
  Overview,
  QueueView,
  ReviewAnswer,
  TimelineView,
  Vocabulary,
} from '../../src/http/api-types.ts'
import { retell } from '../../src/http/retell.ts'
import type { Facets } from '../../src/views/facets.ts'
import { entryOf, putLedger, type Sample, sampleOf } from './sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await sampleOf()
  await sample.db.run("UPDATE store.articles SET coded = false WHERE id = 'a5'")
})
afterAll(() => sample.db.close())

const api = <T>(path: string): Promise<T> => sample.json<T>(`/api/v1${path}`)
const shown = async (filter = ''): Promise<string[]> =>
  (await api<EventList>(`/events?order=oldest${filter}`)).events.map(
    ({ record: { event, actor, recipient } }) => `${event[0]} ${actor[0]?.code}>${recipient[0]?.code}`,
  )

describe('events', () => {
  it('come with their sentences, without what is under embargo', async () => {
    const { events } = await api<EventList>('/events')
    expect(events.map(({ sentence }) => sentence).sort()).toEqual([
      'Ghana met Togo',
      'Togo met Benin',
      'Togo met Ghana',
    ])
    expect(JSON.stringify(events)).not.toContain('harbour')
  })

  it('go page by page without gap or repetition', async () => {
    const first = await api<EventList>('/events?limit=2')
    const second = await api<EventList>(`/events?limit=2&after=${first.next}`)
    const ids = [...first.events, ...second.events].map(({ record }) => record.id)
    expect(new Set(ids).size).toBe(3)
    expect(second.next).toBeUndefined()
  })

  it('can be narrowed, and facets count what is left', async () => {
    expect(await shown('&actor=GHA')).toEqual(['CONSULT GHA>TOG'])
    const facets = await api<Facets>('/events/facets?since=2024-03-01')
    expect(facets.total).toBe(1)
    expect(facets.fields.recipient).toEqual([{ value: 'TOG', count: 1 }])
  })

  it('are files, too, with every row of the filter', async () => {
    const csv = await (await sample.ask('/api/v1/events.csv?actor=TOG')).text()
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect(csv).toContain(',Togo met Benin\r\n')
    const lines = await (await sample.ask('/api/v1/events.jsonl')).text()
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).event[0]),
    ).toEqual(['CONSULT', 'CONSULT', 'CONSULT'])
    const array = (await (await sample.ask('/api/v1/events.json')).json()) as unknown[]
    expect(array).toHaveLength(3)
    expect(await (await sample.ask('/api/v1/events.json?actor=XXX')).json()).toEqual([])
  })

  it('tell why they were coded', async () => {
    const { events } = await api<EventList>('/events?actor=GHA')
    const detail = await api<EventDetail>(`/events/${events[0]?.record.id}`)
    expect(detail.reviews).toEqual([])
    expect(detail.article.title).toBe('Ghana and Togo talk')
  })
})

describe('an article', () => {
  it('has its text, its marks inside it, its events and its versions', async () => {
    const view = await api<ArticleView>('/articles/a1')
    expect(view.events).toHaveLength(1)
    expect(view.versions.map(({ id }) => id)).toEqual(['a4'])
    expect(view.marks.length).toBeGreaterThan(0)
    for (const { start, end } of view.marks) expect(start >= 0 && end <= view.text.length && start < end).toBe(true)
    expect(
      view.marks.filter(({ kind }) => kind === 'event').map(({ start, end }) => view.text.slice(start, end)),
    ).toEqual(['met'])
  })

  it('is not there under embargo', async () => {
    expect((await sample.ask('/api/v1/articles/a3')).status).toBe(404)
  })

  it('is listed and found', async () => {
    const list = await api<{ articles: { id: string }[] }>('/articles')
    expect(list.articles.map(({ id }) => id).sort()).toEqual(['a1', 'a2', 'a4', 'a5'])
    const found = await api<{ articles: { id: string }[] }>('/search?q=Benin')
    expect(found.articles.map(({ id }) => id)).toEqual(['a2'])
    const uncoded = await api<{ articles: { id: string }[] }>('/articles?uncoded=true')
    expect(uncoded.articles.map(({ id }) => id)).toEqual(['a5'])
  })
})

describe('what is new', () => {
  it('is what was added since a day, with entries that are new or answered; under embargo nothing is', async () => {
    const { fresh } = await api<Overview>('/overview?since=2024-01-01')
    expect(fresh).toMatchObject({ since: '2024-01-01', articles: 4, events: 3 })
    expect(fresh?.latest.map(({ id }) => id).sort()).toEqual(['a1', 'a2', 'a5'])
    expect((await api<Overview>('/overview?since=2999-01-01')).fresh).toMatchObject({ articles: 0, ledger: [] })
    expect((await api<Overview>('/overview')).fresh).toBeUndefined()
    expect((await sample.ask('/api/v1/overview?since=yesterday')).status).toBe(400)
  })

  it('and what could not be coded is told by language', async () => {
    const { uncoded, newest } = await api<Overview>('/overview')
    expect(uncoded).toEqual([{ lang: 'fr', count: 1 }])
    expect(newest).toBe('2024-03-19')
  })
})

describe('the timeline', () => {
  it('has events, the density of all of the time, leaders and the ledger of the sides', async () => {
    const view = await api<TimelineView>('/timeline?dyad=GHA,TOG&since=2024-03-01')
    expect(view.events.map(({ record }) => record.date)).toEqual(['2024-03-19'])
    expect(view.density).toMatchObject({ by: 'day', first: '2024-01-08', last: '2024-03-19' })
    expect(view.density.bins.filter(({ cooperation }) => cooperation > 0)).toHaveLength(2)
    expect(view.leaders.map(({ name }) => name)).toEqual(['B'])
    expect(view).toMatchObject({ since: '2024-03-01', until: '2024-03-19', more: false })
  })

  it('has no leaders and no ledger where no side is named', async () => {
    const view = await api<TimelineView>('/timeline')
    expect(view.events).toHaveLength(3)
    expect([view.leaders, view.ledger]).toEqual([[], []])
  })
})

describe('the ledger', () => {
  beforeAll(async () => {
    const change = {
      standing: 'accepted' as const,
      date: '2024-03-20',
      article: 'a2',
      evidence: [{ role: 'status' as const, in: 'text' as const, start: 5, end: 8, rule: 'answer:explicit' }],
      confidence: 0.7,
      reasons: ['same words'],
      answer: 'l2',
    }
    await putLedger(sample.db, [
      entryOf('l1', { standing: 'accepted', changes: [change] }),
      entryOf('l2', { kind: 'acceptance', article: 'a2', answers: ['l1'], date: '2024-03-20' }),
      entryOf('l3', { article: 'a3', content: 'a secret' }),
    ])
  })

  it('has each change with its sentence and the words in it', async () => {
    const { entries, counts } = await api<LedgerList>('/ledger?changed=true')
    expect(entries.map(({ entry }) => entry.id)).toEqual(['l1'])
    const passage = entries[0]?.changes[0]?.passage
    expect(passage?.text).toBe('Togo met Ghana.')
    expect(passage?.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['met'])
    expect(passage?.article.id).toBe('a2')
    expect(counts).toEqual([{ kind: 'offer', standing: 'accepted', count: 1 }])
  })

  it('leads from an offer to its answer and back', async () => {
    const one = await api<LedgerOne>('/ledger/l1')
    expect(one.answeredBy.map(({ entry }) => entry.id)).toEqual(['l2'])
    const other = await api<LedgerOne>('/ledger/l2')
    expect(other.answers.map(({ entry }) => entry.id)).toEqual(['l1'])
  })

  it('shows nothing of an article under embargo', async () => {
    expect((await sample.ask('/api/v1/ledger/l3')).status).toBe(404)
    expect(JSON.stringify(await api<LedgerList>('/ledger'))).not.toContain('secret')
  })

  it('can be asked by side, standing and words', async () => {
    const ids = async (query: string): Promise<string[]> =>
      (await api<LedgerList>(`/ledger?${query}`)).entries.map(({ entry }) => entry.id)
    expect(await ids('dyad=TOG,GHA&standing=accepted')).toEqual(['l1'])
    expect(await ids('party=BEN')).toEqual([])
    expect(await ids('kind=acceptance&text=MET')).toEqual(['l2'])
  })
})

describe('sides', () => {
  it('have a series, counts and names', async () => {
    const view = await api<DyadView>('/dyads/GHA/TOG?by=month')
    expect(view.names.GHA).toBe('Ghana')
    expect(view.total).toBe(2)
    expect(view.points.filter(({ count }) => count > 0).map(({ period }) => period)).toEqual([
      '2024-03-01',
      '2024-01-01',
    ])
    expect(view.latest).toHaveLength(2)
  })

  it('have profiles, ties and places', async () => {
    const actor = await api<{ acted: unknown; others: unknown }>('/actors/TOG')
    expect(actor.acted).toEqual([{ name: 'CONSULT', count: 2 }])
    expect(actor.others).toEqual([
      { name: 'GHA', count: 2 },
      { name: 'BEN', count: 1 },
    ])
    const { ties } = await api<{ ties: { actor: string; count: number }[] }>('/network')
    expect(ties.map(({ actor, count }) => `${actor} ${count}`)).toEqual(['GHA 1', 'TOG 1', 'TOG 1'])
    expect(await api('/places')).toEqual({ places: [] })
  })

  it('take a name with a quotation mark as a name', async () => {
    const actor = await api<{ acted: unknown[] }>(
      `/actors/${encodeURIComponent("O'Neil'; DROP TABLE store.events; --")}`,
    )
    expect(actor.acted).toEqual([])
    expect(await shown()).toHaveLength(3)
  })
})

describe('the overview', () => {
  it('counts, lists what changed, and what was not coded', async () => {
    const overview = await api<Overview>('/overview')
    expect(overview.counts).toMatchObject({ articles: 4, copies: 1, uncoded: 1, events: 3, reviewed: 0 })
    expect(overview.latest).toHaveLength(3)
    expect(overview.answered.map(({ entry }) => entry.id)).toEqual(['l1'])
    const vocabulary = await api<Vocabulary>('/vocabulary')
    expect(vocabulary.events).toHaveLength(16)
  })
})

describe('reviews', () => {
  const idOf = async (actor: string): Promise<string> =>
    (await api<EventList>(`/events?actor=${actor}`)).events[0]?.record.id ?? ''
  const send = async (body: object): Promise<ReviewAnswer> =>
    (await (await sample.post('/api/v1/reviews', body)).json()) as ReviewAnswer

  it('show everywhere at once and can be undone', async () => {
    const event = await idOf('GHA')
    const { id, event: now } = await send({ action: 'amend', event, change: { event: ['AGREE'] }, why: 'they signed' })
    expect(now?.record).toMatchObject({ event: ['AGREE'], quad_code: 1 })
    expect(await shown('&actor=GHA')).toEqual(['AGREE GHA>TOG'])
    expect((await api<ArticleView>('/articles/a1')).events[0]?.record.event).toEqual(['AGREE'])
    expect((await api<DyadView>('/dyads/GHA/TOG')).events).toContainEqual({ value: 'AGREE', count: 1 })
    const detail = await api<EventDetail>(`/events/${event}`)
    expect(detail.reviews).toMatchObject([{ action: 'amend', who: 'ana', why: 'they signed' }])
    expect((await sample.post(`/api/v1/reviews/${id}/undo`, {})).status).toBe(201)
    expect(await shown('&actor=GHA')).toEqual(['CONSULT GHA>TOG'])
  })

  it('take an event out of lists and of the queue', async () => {
    const before = await api<QueueView>('/queue')
    expect(before).toMatchObject({ waiting: 3, reviewed: 0 })
    const event = await idOf('GHA')
    const { id } = await send({ action: 'reject', event, who: 'ben' })
    expect(await shown('&actor=GHA')).toEqual([])
    expect((await api<QueueView>('/queue')).waiting).toBe(2)
    await sample.post(`/api/v1/reviews/${id}/undo`, {})
    expect((await api<QueueView>('/queue')).waiting).toBe(3)
  })

  it('add an event that was missed, with the words that were marked', async () => {
    const view = await api<ArticleView>('/articles/a2')
    const start = view.text.indexOf('Togo met Benin')
    const change = { event: ['AID'], actor: [], recipient: [] }
    const { id, event } = await send({ action: 'missed', article: 'a2', in: 'text', start, end: start + 14, change })
    expect(event?.record).toMatchObject({ event: ['AID'], event_text: ['Togo met Benin'], quad_code: 2 })
    expect(event?.reviewed).toBe('added')
    await sample.post(`/api/v1/reviews/${id}/undo`, {})
    expect(await shown()).toHaveLength(3)
  })

  it('rename an actor everywhere', async () => {
    const { id } = await send({
      action: 'alias',
      change: { from: { name: 'Ghana', code: 'GHA' }, to: { name: 'Gold Coast', code: 'GHA' } },
    })
    const { events } = await api<EventList>('/events?actor=GHA')
    expect(events[0]?.record.actor[0]?.entity_name).toBe('Gold Coast')
    await sample.post(`/api/v1/reviews/${id}/undo`, {})
  })

  it.each([
    ['no JSON', '{', 'http.body'],
    ['an unknown action', { action: 'delete', event: 'e1' }, 'http.body'],
    ['an event that is not there', { action: 'confirm', event: 'e1' }, 'store.review'],
    ['a field that cannot be changed', { action: 'amend', event: 'GHA', change: { id: 'x' } }, 'store.review'],
    [
      'words outside the text',
      { action: 'missed', article: 'a2', start: 5, end: 1e9, change: { event: ['AID'] } },
      'http.body',
    ],
    [
      'an event of nobody',
      { action: 'missed', article: 'a2', start: 0, end: 4, change: { event: ['DANCE'] } },
      'http.body',
    ],
  ])('refuse %s', async (_what, body, code) => {
    const answer = await sample.post('/api/v1/reviews', body)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(((await answer.json()) as { code: string }).code).toBe(code)
  })
})

describe('a question that cannot be understood', () => {
  it.each([
    '/events?foo=1',
    '/events?since=yesterday',
    '/events?limit=0',
    '/events?quad=7',
    '/events?after=x',
    '/events?dyad=USA',
    '/events?state=gone',
    '/events?minConfidence=2',
    '/ledger?actor=USA',
    '/queue?order=best',
    '/dyads/USA/PRK?by=decade',
  ])('is refused: %s', async (path) => {
    const answer = await sample.ask(`/api/v1${path}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      status: 400,
      code: expect.stringMatching(/^(http\.query|views\.page)$/),
    })
  })

  it('is 404 where there is nothing', async () => {
    for (const path of ['/events/e1', '/articles/none', '/ledger/none', '/nothing'])
      expect((await sample.ask(`/api/v1${path}`)).status).toBe(404)
  })
})

it('reads all articles together once, and not again while nothing was added', async () => {
  await retell(sample.service)
  expect(sample.service.told).toMatchObject({ state: 'ready' })
  const [row] = await sample.db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.stories')
  expect(row?.n).toBeGreaterThan(0)
  await sample.db.run('DELETE FROM store.stories')
  await retell(sample.service)
  const [again] = await sample.db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.stories')
  expect(again?.n).toBe(0)
})

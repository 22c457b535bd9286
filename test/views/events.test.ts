// Events by filters and by pages; every event can be followed to its sentence; what is under embargo is not shown.
import { beforeAll, describe, expect, it } from 'vitest'
import { quote } from '../../src/base/spans.ts'
import { allEvents, eventById, eventsPage } from '../../src/views/events.ts'
import type { EventFilter } from '../../src/views/filter.ts'
import { ARTICLES, madeOf, reading } from '../store/kept.ts'
import { code, meeting } from '../store/samples.ts'

let path = ''
beforeAll(async () => {
  path = await madeOf()
})

const pairs = (filter: EventFilter, today?: string): Promise<string[]> =>
  reading(
    path,
    async (db) => {
      const { events } = await eventsPage(db, filter, { limit: 100 })
      return events.map(({ record }) => `${record.article} ${record.actor[0]?.code}>${record.recipient[0]?.code}`)
    },
    today,
  )

const FILTERS: readonly (readonly [string, EventFilter, readonly string[]])[] = [
  ['nothing', {}, ['a1 GHA>TOG', 'a2 TOG>BEN', 'a2 TOG>GHA']],
  ['days', { since: '2024-01-01', until: '2024-01-31' }, ['a2 TOG>BEN', 'a2 TOG>GHA']],
  ['an actor', { actor: ['GHA'] }, ['a1 GHA>TOG']],
  ['an actor by name', { actor: ['ghana'] }, ['a1 GHA>TOG']],
  ['a recipient', { recipient: ['BEN', 'TOG'] }, ['a1 GHA>TOG', 'a2 TOG>BEN']],
  ['a party', { party: ['GHA'] }, ['a1 GHA>TOG', 'a2 TOG>GHA']],
  ['a dyad', { dyad: ['GHA', 'TOG'] }, ['a1 GHA>TOG', 'a2 TOG>GHA']],
  ['a dyad in one direction', { dyad: ['TOG', 'GHA'], directed: true }, ['a2 TOG>GHA']],
  ['a sector', { sector: ['GOV'] }, ['a1 GHA>TOG', 'a2 TOG>BEN', 'a2 TOG>GHA']],
  ['another sector', { sector: ['MIL'] }, []],
  [
    'event, mode, context, status',
    { event: ['CONSULT'], mode: ['visit'], context: ['diplomatic'], status: ['actual'] },
    ['a1 GHA>TOG', 'a2 TOG>BEN', 'a2 TOG>GHA'],
  ],
  ['another event', { event: ['ASSAULT'] }, []],
  ['background', { historical: true }, []],
  ['a source', { source: ['example times'] }, ['a1 GHA>TOG']],
  ['an article', { article: ['a2'] }, ['a2 TOG>BEN', 'a2 TOG>GHA']],
  ['words', { text: 'benin met' }, ['a2 TOG>BEN', 'a2 TOG>GHA']],
  ['a phrase', { text: '"met togo"' }, ['a1 GHA>TOG']],
  ['words that nobody wrote', { text: 'zebra' }, []],
  ['confidence', { minConfidence: 0.9 }, []],
]

describe('events', () => {
  it.each(FILTERS)('by %s', async (_name, filter, expected) => {
    expect((await pairs(filter)).sort()).toEqual([...expected].sort())
  })

  it('come as `code` writes them', async () => {
    const [first] = await reading(path, async (db) => (await eventsPage(db, { article: ['a1'] }, { limit: 1 })).events)
    expect(first?.record).toEqual((await code(ARTICLES[0] ?? meeting('', 0))).records[0])
  })

  it('can be followed to their sentence', async () => {
    const { events } = await reading(path, (db) => eventsPage(db, { article: ['a2'] }, { limit: 9, oldest: true }))
    expect(events.map(({ record, article }) => quote(article, record.text_info))).toEqual([
      'Togo met Ghana',
      'Togo met Benin',
    ])
  })

  it('are not shown before the end of an embargo, nowhere', async () => {
    expect(await pairs({ article: ['a3'] })).toEqual([])
    expect(await pairs({ article: ['a3'] }, '2024-05-01')).toEqual(['a3 GHA>TOG'])
    const hidden = await reading(path, (db) =>
      db.all(`SELECT 'articles' AS name FROM articles WHERE id = 'a3' UNION ALL SELECT 'all_events' FROM all_events WHERE article = 'a3'
        UNION ALL SELECT 'dyads' FROM dyads WHERE day = '2024-03-20' UNION ALL SELECT 'documents' FROM documents WHERE first_article = 'a3'
        UNION ALL SELECT 'parties' FROM parties p JOIN articles a ON a.id = 'a3' WHERE p.event_no IN (SELECT no FROM store.events WHERE article = a.article_no)`),
    )
    expect(hidden).toEqual([])
  })

  it('are found by their id', async () => {
    const found = await reading(path, async (db) => {
      const [first] = (await eventsPage(db, {}, { limit: 1 })).events
      return [first, await eventById(db, first?.record.id ?? ''), await eventById(db, 'e0')]
    })
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toBeUndefined()
  })
})

describe('pages', () => {
  it('go through all events once, in both directions', async () => {
    const many = await madeOf(
      Array.from({ length: 23 }, (_, i) => meeting(`m${i}`, i, { date: `2024-03-${10 + (i % 3)}` })),
    )
    for (const oldest of [false, true]) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await reading(many, (db) =>
          eventsPage(db, {}, { limit: 5, oldest, ...(after === undefined ? {} : { after }) }),
        )
        seen.push(...page.events.map(({ record }) => record.id))
        after = page.next
      } while (after !== undefined)
      expect([seen.length, new Set(seen).size]).toEqual([23, 23])
    }
    const days = await reading(many, async (db) => {
      const list: string[] = []
      for await (const events of allEvents(db, {})) list.push(...events.map(({ record }) => record.date ?? ''))
      return list
    })
    expect(days).toEqual([...days].sort())
  })

  it('refuse what is no page', async () => {
    await expect(reading(path, (db) => eventsPage(db, {}, { limit: 5, after: 'x' }))).rejects.toMatchObject({
      code: 'views.page',
    })
  })
})

describe('texts that are not kept', () => {
  it('leave offsets and codes, but no words of the article', async () => {
    const bare = await madeOf([meeting('a1', 1, { title: 'Talks' })], false)
    const [one] = await reading(bare, async (db) => (await eventsPage(db, {}, { limit: 1 })).events)
    expect(one?.article.text).toBe('')
    expect(one?.record).toMatchObject({ event_text: [], actor: [{ raw_text: '', code: 'GHA', span: [0, 5] }] })
    const tables = await reading(bare, async (db) => [
      await db.all('SELECT * FROM store.postings'),
      await db.all('SELECT text FROM store.texts UNION ALL SELECT text FROM articles'),
    ])
    expect(tables).toEqual([[], [{ text: null }]])
  })
})

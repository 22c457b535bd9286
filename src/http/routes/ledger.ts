// /api/v1/ledger: what is on the table, how it stands, and each change with its sentence; one entry with what it answers.
// Example: GET /api/v1/ledger?dyad=USA,PRK&standing=open answers what waits between these two.
// POST /api/v1/ledger/ID/links proposes, confirms or cuts a link; what was said is only ever taken back by an undo, never deleted.
import { Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import { addLink, linkReviews } from '../../store/duckdb/links.ts'
import { eventsPage } from '../../views/events.ts'
import { type LedgerFilter, type LedgerItem, ledgerCounts, ledgerItems } from '../../views/ledger-items.ts'
import type { LedgerList, LedgerOne, LinkCandidates } from '../api-types.ts'
import { atMost, bodyOf, whoOf } from '../body.ts'
import { linkReviewOf } from '../ledger-links.ts'
import { dayParam, dyadParam, given, listParam, numberParam, refuseUnknown, textParam } from '../query.ts'
import type { Service } from '../service.ts'
import { shownEvent } from '../shown.ts'

const PARAMETERS = [
  'kind',
  'standing',
  'party',
  'dyad',
  'since',
  'until',
  'article',
  'text',
  'changed',
  'proposed',
  'limit',
]
const MOST_BYTES = 20_000

function ledgerFilter(query: URLSearchParams): LedgerFilter {
  refuseUnknown(query, PARAMETERS, false)
  return given({
    kind: listParam(query, 'kind'),
    standing: listParam(query, 'standing'),
    party: listParam(query, 'party'),
    dyad: dyadParam(query),
    since: dayParam(query, 'since'),
    until: dayParam(query, 'until'),
    article: textParam(query, 'article'),
    text: textParam(query, 'text'),
    changed: textParam(query, 'changed') === 'true' ? true : undefined,
    proposed: textParam(query, 'proposed') === 'true' ? true : undefined,
  }) as LedgerFilter
}

async function itemOf({ db }: Service, id: string): Promise<LedgerItem> {
  const [item] = await ledgerItems(db, { id: [id] }, 1)
  if (item === undefined) throw new RapporteurError('http.not-found', `there is no entry ${id}`)
  return item
}

const codesOf = (sides: LedgerItem['entry']['by']): string[] => [
  ...new Set(sides.map(({ code, entity_name: name }) => code || name)),
]

/** Entries and events that may answer an entry: by whom it was put to, from its day on. */
async function candidatesFor(service: Service, id: string): Promise<LinkCandidates> {
  const { entry } = await itemOf(service, id)
  const since = entry.date === null ? {} : { since: entry.date }
  const [by, to] = [codesOf(entry.by), codesOf(entry.to)]
  const sides = to.length > 0 ? to : by
  const entries = await ledgerItems(service.db, { party: sides, ...since }, 200)
  const filter = { actor: [...new Set([...to, ...by])], historical: false, ...since }
  const { events } = await eventsPage(service.db, filter, { limit: 60, oldest: true })
  return {
    entries: entries.filter((one) => one.entry.id !== id).reverse(),
    events: events.map(shownEvent),
  }
}

/** Entries of other sentences that are linked with this one. */
async function oneEntry(service: Service, id: string): Promise<LedgerOne> {
  const { db } = service
  const entry = await itemOf(service, id)
  const { answers, changes, proposed } = entry.entry
  const answering = [...changes, ...proposed].flatMap(({ answer }) => (answer === undefined ? [] : [answer]))
  const linked = async (ids: readonly string[]) => (ids.length === 0 ? [] : ledgerItems(db, { id: ids }, 100))
  const reviews = (await linkReviews(db)).filter((one) => one.entry === id)
  return { entry, answers: await linked(answers), answeredBy: await linked([...new Set(answering)]), reviews }
}

export function ledgerRoutes(service: Service): Hono {
  const app = new Hono()
  app.get('/ledger', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = ledgerFilter(query)
    const limit = numberParam(query, 'limit', { least: 1, most: 1000, otherwise: 200 })
    const { standing: _standing, kind: _kind, ...sides } = filter
    const answer: LedgerList = {
      entries: await ledgerItems(service.db, filter, limit),
      counts: await ledgerCounts(service.db, sides),
      told: service.told,
    }
    return context.json(answer)
  })
  app.use('/ledger/*', atMost(MOST_BYTES, 'an opinion'))
  app.get('/ledger/:id/candidates', async (context) =>
    context.json(await candidatesFor(service, context.req.param('id'))),
  )
  app.post('/ledger/:id/links', async (context) => {
    const item = await itemOf(service, context.req.param('id'))
    const review = await linkReviewOf(service, item, await bodyOf(context.req.raw))
    const id = await service.change((own) => addLink(own, review))
    return context.json({ id, entry: await itemOf(service, item.entry.id) }, 201)
  })
  app.post('/ledger/links/:review/undo', async (context) => {
    const wanted = context.req.param('review')
    const body = await bodyOf(context.req.raw)
    const review = (await linkReviews(service.db)).find(({ id }) => id === wanted)
    if (review === undefined) throw new RapporteurError('http.not-found', `there is no opinion ${wanted}`)
    const { entry } = review
    const undo = { action: 'undo', entry, change: { review: wanted }, ...whoOf(service, body) } as const
    const id = await service.change((own) => addLink(own, undo))
    return context.json({ id }, 201)
  })
  app.get('/ledger/:id', async (context) => context.json(await oneEntry(service, context.req.param('id'))))
  return app
}

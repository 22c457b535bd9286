// /api/v1/ledger: what is on the table, how it stands, and each change with its sentence; one entry with what it answers.
// Example: GET /api/v1/ledger?dyad=USA,PRK&standing=open answers what waits between these two.
import { Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import { type LedgerFilter, ledgerCounts, ledgerItems } from '../../views/ledger-items.ts'
import type { LedgerList, LedgerOne } from '../api-types.ts'
import { dayParam, dyadParam, given, listParam, numberParam, refuseUnknown, textParam } from '../query.ts'
import type { Service } from '../service.ts'

const PARAMETERS = ['kind', 'standing', 'party', 'dyad', 'since', 'until', 'article', 'text', 'changed', 'limit']

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
  }) as LedgerFilter
}

/** Entries of other sentences that are linked with this one. */
async function oneEntry({ db }: Service, id: string): Promise<LedgerOne> {
  const [entry] = await ledgerItems(db, { id: [id] }, 1)
  if (entry === undefined) throw new RapporteurError('http.not-found', `there is no entry ${id}`)
  const { answers, changes, proposed } = entry.entry
  const answering = [...changes, ...proposed].flatMap(({ answer }) => (answer === undefined ? [] : [answer]))
  const linked = async (ids: readonly string[]) => (ids.length === 0 ? [] : ledgerItems(db, { id: ids }, 100))
  return { entry, answers: await linked(answers), answeredBy: await linked(answering) }
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
  app.get('/ledger/:id', async (context) => context.json(await oneEntry(service, context.req.param('id'))))
  return app
}

// /api/v1/overview and /api/v1/vocabulary: the first page, and what can be chosen where something is corrected.
// Example: GET /api/v1/overview answers counts, latest events, open offers and threats, what was answered last, movers, sources;
// with ?since=DAY also what was added since that day.
import { Hono } from 'hono'
import { savedSituations } from '../../store/duckdb/situations.ts'
import { eventsPage } from '../../views/events.ts'
import { freshSince } from '../../views/fresh.ts'
import { type LedgerItem, ledgerItems } from '../../views/ledger-items.ts'
import { countsOfAll, movers, newestDay, uncodedByLanguage, unknownActors } from '../../views/overview.ts'
import { sourcesOf } from '../../views/sources.ts'
import type { Overview, Vocabulary } from '../api-types.ts'
import { dayParam, refuseUnknown } from '../query.ts'
import type { Service } from '../service.ts'
import { shownEvent } from '../shown.ts'

const OPEN = { kind: ['offer', 'demand', 'threat', 'condition'], standing: ['open'] }

const lastChange = ({ changes }: LedgerItem): string => changes.at(-1)?.date ?? ''

/** The entries that changed last, the latest first. */
async function answered({ db }: Service): Promise<LedgerItem[]> {
  const items = await ledgerItems(db, { changed: true }, 60)
  return [...items].sort((a, b) => (lastChange(a) < lastChange(b) ? 1 : -1)).slice(0, 8)
}

async function overviewOf(service: Service, since: string | undefined): Promise<Overview> {
  const { db, told } = service
  const latest = await eventsPage(db, { status: ['actual'], historical: false }, { limit: 8 })
  const sources = await sourcesOf(db)
  return {
    counts: await countsOfAll(db),
    told,
    latest: latest.events.map(shownEvent),
    open: await ledgerItems(db, OPEN, 8),
    answered: await answered(service),
    movers: await movers(db, 8),
    sources: sources.slice(0, 12),
    unknown: await unknownActors(db, 10),
    uncoded: await uncodedByLanguage(db),
    newest: await newestDay(db),
    situations: (await savedSituations(db)).map(({ name, title }) => ({ name, title })),
    ...(since === undefined ? {} : { fresh: await freshSince(db, since, 8) }),
  }
}

function vocabularyOf({ ontology, who, version }: Service): Vocabulary {
  return {
    events: [...ontology.events].map(([name, { quad, modes }]) => ({
      name,
      quad,
      modes: Object.keys(modes),
    })),
    contexts: [...ontology.contexts.keys()],
    sectors: [...ontology.sectors.values()].map(({ code, name }) => ({ code, name })),
    statuses: [...ontology.statuses.keys()],
    who,
    version,
  }
}

export function overviewRoutes(service: Service): Hono {
  const app = new Hono()
  app.get('/overview', async (context) => {
    const query = new URL(context.req.url).searchParams
    refuseUnknown(query, ['since'], false)
    return context.json(await overviewOf(service, dayParam(query, 'since')))
  })
  app.get('/vocabulary', (context) => context.json(vocabularyOf(service)))
  return app
}

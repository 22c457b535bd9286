// /api/v1/events: a page of events, its facets, the same grouped by story (/stories), the same as a file (.csv .json .jsonl), and one event with why it was coded.
// Example: GET /api/v1/events?actor=RUS&limit=50 answers {"events": […], "next": "2024-03-18.42"}; &after=2024-03-18.42 the following fifty.
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { RapporteurError } from '../../base/errors.ts'
import { explanationOf } from '../../pipeline/explain.ts'
import { readReviews } from '../../store/duckdb/refold.ts'
import { type KeptRecord, recordsOf } from '../../store/records.ts'
import { storyPage } from '../../views/event-stories.ts'
import { allEvents, eventById, eventsPage, type PageOptions } from '../../views/events.ts'
import { exporterOf } from '../../views/export/formats.ts'
import type { Exporter } from '../../views/export/types.ts'
import { facetsOf } from '../../views/facets.ts'
import type { EventFilter } from '../../views/filter.ts'
import { storiesByNumber } from '../../views/told-stories.ts'
import type { EventDetail, EventGroup, EventList, GroupList } from '../api-types.ts'
import { choiceParam, filterParams, given, numberParam, textParam } from '../query.ts'
import type { Service } from '../service.ts'
import { shownEvent } from '../shown.ts'

const notFound = (id: string): RapporteurError => new RapporteurError('http.not-found', `there is no event ${id}`)

/** Why the coder found it; nothing where it was added by hand or cannot be coded any more. */
async function explained(service: Service, { record, article }: KeptRecord): Promise<Pick<EventDetail, 'explanation'>> {
  if (article.text === '' || record.made_by.includes('review:missed')) return {}
  const explanation = explanationOf(await service.code(article), record.id)
  return explanation === undefined ? {} : { explanation }
}

export async function eventDetail(service: Service, id: string, why: boolean): Promise<EventDetail | undefined> {
  const kept = await eventById(service.db, id)
  if (kept === undefined) return undefined
  const reviews = await readReviews(service.db, [id])
  return { ...shownEvent(kept), reviews, ...(why ? await explained(service, kept) : {}) }
}

/** One JSON array, piece by piece. */
function jsonArray(): Exporter {
  let before = '['
  return {
    start: () => '',
    events: (events) => {
      const text = events.map((one) => JSON.stringify(shownEvent(one)))
      const piece = text.length === 0 ? '' : `${before}${text.join(',\n')}`
      if (text.length > 0) before = ',\n'
      return piece
    },
    end: () => (before === '[' ? '[]\n' : ']\n'),
  }
}

const FILES = {
  csv: { type: 'text/csv; charset=utf-8', format: 'csv-tidy' },
  jsonl: { type: 'application/x-ndjson; charset=utf-8', format: 'plover-json' },
  json: { type: 'application/json; charset=utf-8', format: undefined },
} as const

function pageParams(query: URLSearchParams): PageOptions {
  const limit = numberParam(query, 'limit', { least: 1, most: 500, otherwise: 50 })
  const oldest = choiceParam(query, 'order', ['newest', 'oldest'], 'newest') === 'oldest'
  return { limit, oldest, ...given({ after: textParam(query, 'after') }) }
}

/** Events grouped by story, each group with the event at which it stands. */
async function groupList({ db }: Service, filter: EventFilter, options: PageOptions): Promise<GroupList> {
  const { groups, next } = await storyPage(db, filter, options)
  const stories = await storiesByNumber(
    db,
    groups.flatMap(({ story }) => story ?? []),
  )
  const records = await recordsOf(
    db,
    groups.map(({ no }) => no),
  )
  const shown = new Map(records.map((kept) => [kept.no, shownEvent(kept)]))
  const rows = groups.flatMap(({ no, story, matching }): EventGroup[] => {
    const event = shown.get(no)
    return event === undefined ? [] : [{ event, matching, ...given({ story: stories.get(story ?? -1) }) }]
  })
  return { groups: rows, ...given({ next }) }
}

export function eventRoutes(service: Service): Hono {
  const { db } = service
  const app = new Hono()

  app.get('/', async (context) => {
    const query = new URL(context.req.url).searchParams
    const page = await eventsPage(db, filterParams(query, ['limit', 'after', 'order']), pageParams(query))
    const answer: EventList = {
      events: page.events.map(shownEvent),
      ...(page.next === undefined ? {} : { next: page.next }),
    }
    return context.json(answer)
  })

  app.get('/stories', async (context) => {
    const query = new URL(context.req.url).searchParams
    return context.json(await groupList(service, filterParams(query, ['limit', 'after', 'order']), pageParams(query)))
  })

  app.get('/facets', async (context) =>
    context.json(await facetsOf(db, filterParams(new URL(context.req.url).searchParams))),
  )

  app.get('/:id', async (context) => {
    const query = new URL(context.req.url).searchParams
    const id = context.req.param('id')
    const detail = await eventDetail(service, id, choiceParam(query, 'why', ['yes', 'no'], 'yes') === 'yes')
    if (detail === undefined) throw notFound(id)
    return context.json(detail)
  })
  return app
}

/** /api/v1/events.csv and its like: everything that the filter has, the oldest first. */
export function eventFiles(service: Service): Hono {
  const app = new Hono()
  for (const [ending, { type, format }] of Object.entries(FILES))
    app.get(`/events.${ending}`, (context) => {
      const query = new URL(context.req.url).searchParams
      const filter = filterParams(query)
      const exporter =
        format === undefined ? jsonArray() : exporterOf(format, { cowOf: service.cowOf, version: service.version })
      context.header('content-type', type)
      context.header('content-disposition', `attachment; filename="events.${ending}"`)
      return stream(context, async (out) => {
        await out.write(exporter.start())
        for await (const events of allEvents(service.db, filter)) await out.write(exporter.events(events))
        await out.write(exporter.end())
      })
    })
  return app
}

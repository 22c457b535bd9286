// /api/v1/dyads, actors, network, places: who did what to whom, counted.
// Example: GET /api/v1/dyads/USA/PRK?by=month answers the series of both directions, where its level changes, and what is on the table.
import { Hono } from 'hono'
import { turningPoints } from '../../story/situations/turning-points.ts'
import { activeActors } from '../../views/actors.ts'
import { LEVELS } from '../../views/counts.ts'
import { eventsPage } from '../../views/events.ts'
import { facetsOf } from '../../views/facets.ts'
import { ledgerItems } from '../../views/ledger-items.ts'
import { networkOf } from '../../views/network.ts'
import { PERIODS } from '../../views/periods.ts'
import { placesOf } from '../../views/places.ts'
import { profileOf } from '../../views/profile.ts'
import { dyadSeries, type Point } from '../../views/series.ts'
import type { ActorView, DyadView, Turn } from '../api-types.ts'
import { choiceParam, filterParams, numberParam } from '../query.ts'
import type { Service } from '../service.ts'
import { shownEvent } from '../shown.ts'

const HAPPENED = { status: ['actual'], historical: false } as const

/** Scores of both directions together, a number a period. */
function sumsOf(points: readonly Point[]): [period: string, sum: number][] {
  const sums = new Map<string, number>()
  for (const { period, score_sum } of points) sums.set(period, (sums.get(period) ?? 0) + score_sum)
  return [...sums]
}

const mean = (list: readonly number[]): number =>
  Math.round((list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)) * 100) / 100

/** Where the level changes, with the means before and after. */
export function turnsOf(points: readonly Point[]): Turn[] {
  const sums = sumsOf(points)
  const values = sums.map(([, sum]) => sum)
  const bounds = [0, ...turningPoints(values), values.length]
  return bounds.slice(1, -1).map((at, n) => ({
    period: sums[at]?.[0] ?? '',
    before: mean(values.slice(bounds[n], at)),
    after: mean(values.slice(at, bounds[n + 2])),
  }))
}

async function dyadView(service: Service, a: string, b: string, query: URLSearchParams): Promise<DyadView> {
  const { db } = service
  const by = choiceParam(query, 'by', PERIODS, 'month')
  const level = choiceParam(query, 'level', LEVELS, 'report')
  const filter = { ...HAPPENED, ...filterParams(query, ['by', 'level']), dyad: [a, b] as const }
  const points = await dyadSeries(db, [a, b], { by, level, filter })
  const { fields, total } = await facetsOf(db, filter)
  const latest = await eventsPage(db, filter, { limit: 12 })
  return {
    a,
    b,
    names: Object.fromEntries([a, b].map((code) => [code, service.nameOfCode(code)])),
    by,
    points,
    turns: turnsOf(points),
    events: fields.event,
    modes: fields.mode,
    contexts: fields.context,
    total,
    latest: latest.events.map(shownEvent),
    ledger: await ledgerItems(db, { dyad: [a, b] }, 40),
  }
}

async function actorView(service: Service, who: string): Promise<ActorView> {
  const profile = await profileOf(service.db, who, {})
  const latest = await eventsPage(service.db, { party: [who] }, { limit: 12 })
  const name = service.nameOfCode(who)
  return {
    ...profile,
    who,
    name: name === '' ? who : name,
    latest: latest.events.map(shownEvent),
    ledger: await ledgerItems(service.db, { party: [who] }, 40),
  }
}

export function sideRoutes(service: Service): Hono {
  const { db } = service
  const app = new Hono()
  app.get('/dyads/:a/:b', async (context) => {
    const { a, b } = context.req.param()
    return context.json(await dyadView(service, a, b, new URL(context.req.url).searchParams))
  })
  app.get('/actors', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = filterParams(query, ['limit'])
    const limit = numberParam(query, 'limit', { least: 1, most: 1000, otherwise: 100 })
    return context.json({ actors: await activeActors(db, filter, limit) })
  })
  app.get('/actors/:who', async (context) => context.json(await actorView(service, context.req.param('who'))))
  app.get('/network', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = filterParams(query, ['limit'])
    const limit = numberParam(query, 'limit', { least: 1, most: 1000, otherwise: 150 })
    return context.json({ ties: await networkOf(db, filter, limit) })
  })
  app.get('/places', async (context) => {
    const query = new URL(context.req.url).searchParams
    return context.json({ places: await placesOf(db, filterParams(query), 1000) })
  })
  return app
}

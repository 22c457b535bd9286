// The parts of the server put together: guards first, then /api/v1, then the pages.
// Example: const app = createApp(service, options); await app.request('/api/v1/overview', { headers: { host: 'localhost' } }).
// Errors of any part become problem+json here; nothing below writes one itself.
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { RapporteurError } from '../base/errors.ts'
import { keepAnswers } from './answers.ts'
import { checkHost, checkOrigin, checkToken, type GuardOptions, securityHeaders } from './guard.ts'
import { problemOf, problemResponse } from './problem.ts'
import { rateLimit } from './rate.ts'
import { articleRoutes } from './routes/articles.ts'
import { batchRoutes } from './routes/batches.ts'
import { eventFiles, eventRoutes } from './routes/events.ts'
import { ingestRoutes } from './routes/ingests.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { overviewRoutes } from './routes/overview.ts'
import { queueRoutes } from './routes/queue.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { internalRoutes } from './routes/sessions.ts'
import { sideRoutes } from './routes/sides.ts'
import { situationRoutes } from './routes/situations.ts'
import { taskRoutes } from './routes/tasks.ts'
import { timelineRoutes } from './routes/timeline.ts'
import type { Service } from './service.ts'
import { type Assets, serveAsset } from './static.ts'

export interface AppOptions extends GuardOptions {
  readonly assets: Assets
  /** Milliseconds, for limits of rate. */
  readonly now: () => number
  readonly addressOf: (context: Context) => string
  readonly perSecond?: number
  readonly burst?: number
  /** Of the lock file: whoever shows it, on this machine, may ask and write the database. */
  readonly key?: string
  /** Told of faults of ours, for the console. */
  readonly onFault?: (error: unknown) => void
}

const API = '/api/v1'

function api(service: Service): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'no-store')
  })
  app.route('/', eventFiles(service))
  app.route('/events', eventRoutes(service))
  for (const routes of [
    articleRoutes,
    sideRoutes,
    ledgerRoutes,
    overviewRoutes,
    queueRoutes,
    situationRoutes,
    timelineRoutes,
    reviewRoutes,
    batchRoutes,
    taskRoutes,
    ingestRoutes,
  ])
    app.route('/', routes(service))
  app.all('*', () => {
    throw new RapporteurError('http.not-found', 'docs/workbench.md lists what can be asked')
  })
  return app
}

export function createApp(service: Service, options: AppOptions): Hono {
  const { assets, now, addressOf, perSecond = 200, burst = 600, key, onFault } = options
  const app = new Hono()
  app.use(securityHeaders)
  app.use(checkHost(options))
  if (key !== undefined) app.route('/internal', internalRoutes(service, { key, addressOf }))
  app.use(rateLimit({ perSecond, burst, now, addressOf }))
  app.use(checkToken(options))
  app.use(checkOrigin)
  app.use(`${API}/*`, keepAnswers(service.revision))
  app.use(`${API}/*`, compress())
  app.route(API, api(service))
  app.get('*', (context) => serveAsset(assets, context))
  app.all('*', () => {
    throw new RapporteurError('http.not-found', 'only pages stand there')
  })
  app.onError((error) => {
    const problem = problemOf(error)
    if (problem.status >= 500) onFault?.(error)
    return problemResponse(problem, problem.status === 429 ? { 'retry-after': '1' } : {})
  })
  return app
}

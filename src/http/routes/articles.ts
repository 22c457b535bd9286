// /api/v1/articles: a page of articles, and one with its text, its marks, events, entries of the ledger and versions.
// Example: GET /api/v1/articles/a1 answers {"text": "…", "marks": [{"in": "text", "start": 12, "end": 19, "kind": "event", "of": "e1…"}], …}.
// Text goes out as it is, as JSON: pages show it as text nodes, never as markup.
import { Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import { articleDetail, articlePage } from '../../views/articles.ts'
import { ledgerItems } from '../../views/ledger-items.ts'
import { headOf } from '../../views/passages.ts'
import { search } from '../../views/search.ts'
import { sourcesOf } from '../../views/sources.ts'
import type { ArticleView } from '../api-types.ts'
import { given, numberParam, refuseUnknown, textParam } from '../query.ts'
import type { Service } from '../service.ts'
import { marksOf, shownEvent } from '../shown.ts'

async function articleView(service: Service, id: string): Promise<ArticleView> {
  const detail = await articleDetail(service.db, id)
  if (detail === undefined) throw new RapporteurError('http.not-found', `there is no article ${id}`)
  const { article, state, kind, coded, versions } = detail
  const events = detail.events.map(shownEvent)
  const ledger = await ledgerItems(service.db, { article: id }, 500)
  const { author, lang, text } = article
  return {
    article: { ...headOf(article), ...given({ author, lang }) },
    text,
    kind,
    state,
    coded,
    versions,
    events,
    ledger,
    marks: marksOf(
      events,
      ledger.map(({ entry }) => entry),
    ),
  }
}

export function articleRoutes(service: Service): Hono {
  const app = new Hono()
  app.get('/articles', async (context) => {
    const query = new URL(context.req.url).searchParams
    refuseUnknown(query, ['limit', 'after', 'source', 'state', 'uncoded'], false)
    const limit = numberParam(query, 'limit', { least: 1, most: 500, otherwise: 50 })
    const filter = given({ source: textParam(query, 'source'), state: textParam(query, 'state') })
    const uncoded = textParam(query, 'uncoded') === 'true' ? { uncoded: true } : {}
    const page = await articlePage(
      service.db,
      { ...filter, ...uncoded },
      { limit, ...given({ after: textParam(query, 'after') }) },
    )
    return context.json(page)
  })
  app.get('/articles/:id', async (context) => context.json(await articleView(service, context.req.param('id'))))
  app.get('/sources', async (context) => context.json({ sources: await sourcesOf(service.db) }))
  app.get('/search', async (context) => {
    const query = new URL(context.req.url).searchParams
    refuseUnknown(query, ['q', 'limit'], false)
    const limit = numberParam(query, 'limit', { least: 1, most: 200, otherwise: 20 })
    return context.json({ articles: await search(service.db, textParam(query, 'q') ?? '', limit) })
  })
  return app
}

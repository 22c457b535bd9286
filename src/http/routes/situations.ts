// /api/v1/situations: named sets of actors, contexts and dates: saved, listed, reported on, handed on as files.
// Example: POST /api/v1/situations {"title": "The strait", "actors": ["IRN", "USA"]} saves it; GET …/the-strait answers the report on it,
// …/the-strait/report.html the same as one page without script, …/the-strait/situation.yaml the definition for the command line.
import { Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import type { Situation, StandingEntry, StoryRecord } from '../../model/index.ts'
import { removeSituation, type SavedSituation, savedSituations, saveSituation } from '../../store/duckdb/situations.ts'
import { blocksOf } from '../../story/situations/blocks.ts'
import { definitionYaml, type Fault, parseDefinition, toDefinition } from '../../story/situations/definition.ts'
import type { Step } from '../../story/situations/dyad-series.ts'
import { htmlPageOf } from '../../story/situations/html-page.ts'
import type { SituationReport } from '../../story/situations/report.ts'
import { type LedgerItem, ledgerItems } from '../../views/ledger-items.ts'
import type { SituationList, SituationView } from '../api-types.ts'
import { atMost, bodyOf, textOf, whoOf, wrongBody } from '../body.ts'
import { choiceParam, dayParam, refuseUnknown } from '../query.ts'
import type { Service } from '../service.ts'
import { reportOn, type StoredReport } from '../situation-report.ts'

const MOST_BYTES = 100_000
const MOST_WORDS = 60
const STEPS: readonly Step[] = ['day', 'week', 'month']

const fault: Fault = (message, line) => wrongBody(line === undefined ? message : `line ${line}: ${message}`)

/** "The strait of Hormuz" -> "the-strait-of-hormuz": what stands in the address. */
export const nameFor = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'situation'

/** A situation that can be saved: at least something is asked for, and all of it is known. */
function checked(situation: Situation, { ontology }: Service): Situation {
  const { actors, contexts, since, until } = situation
  if (actors.length + contexts.length === 0) throw wrongBody('say at least one actor or one context')
  if (actors.length > MOST_WORDS || contexts.length > MOST_WORDS) throw wrongBody(`at most ${MOST_WORDS} of each`)
  const strange = contexts.find((one) => !ontology.contexts.has(one))
  if (strange !== undefined) throw wrongBody(`there is no context "${strange}"`)
  if (since !== undefined && until !== undefined && since > until) throw wrongBody('"since" is after "until"')
  return {
    ...situation,
    name: nameFor(situation.name),
    title: situation.title.slice(0, 200),
    actors: [...new Set(actors)],
    contexts: [...new Set(contexts)],
  }
}

async function one(service: Service, name: string): Promise<SavedSituation> {
  const [found] = await savedSituations(service.db, name)
  if (found === undefined) throw new RapporteurError('http.not-found', `there is no situation ${name}`)
  return found
}

/** The newest first. */
const byDay = ({ entry: a }: StandingEntry, { entry: b }: StandingEntry): number => {
  const [left, right] = [a.date.from ?? '', b.date.from ?? '']
  return left > right ? -1 : left < right ? 1 : a.id < b.id ? -1 : 1
}

/** Entries of a report with their sentences. */
async function itemsIn({ db }: Service, { ledger }: SituationReport): Promise<Map<string, LedgerItem>> {
  const ids = ledger.map(({ entry }) => entry.id)
  const items = ids.length === 0 ? [] : await ledgerItems(db, { id: ids }, ids.length)
  return new Map(items.map((item) => [item.entry.id, item]))
}

function viewOf(
  situation: SavedSituation,
  { report, lines, cut }: StoredReport,
  items: ReadonlyMap<string, LedgerItem>,
  step: Step,
): SituationView {
  const itemsOf = (list: SituationReport['ledger']): LedgerItem[] =>
    [...list].sort(byDay).flatMap(({ entry }) => items.get(entry.id) ?? [])
  const linesOf = (list: SituationReport['stories']): StoryRecord[] => list.flatMap(({ id }) => lines.get(id) ?? [])
  const { fresh } = report
  return {
    situation,
    step,
    articles: report.articles,
    from: report.from,
    to: report.to,
    ledger: itemsOf(report.ledger),
    stories: linesOf(report.stories),
    series: report.series,
    versions: report.versions,
    retracted: report.retracted,
    cut,
    ...(fresh === undefined
      ? {}
      : {
          fresh: {
            since: fresh.since,
            entries: itemsOf(fresh.entries),
            changed: itemsOf(fresh.changed),
            stories: linesOf(fresh.stories),
          },
        }),
  }
}

async function asked(service: Service, name: string, query: URLSearchParams) {
  refuseUnknown(query, ['by', 'new'], false)
  const situation = await one(service, name)
  const step = choiceParam(query, 'by', STEPS, 'week')
  const since = dayParam(query, 'new')
  const stored = await reportOn(service.db, situation, { step, ...(since === undefined ? {} : { since }) })
  return { situation, stored, step }
}

const attachment = (name: string): string => `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`

export function situationRoutes(service: Service): Hono {
  const { db } = service
  const app = new Hono()
  const keep = async (situation: Situation, who: string): Promise<SavedSituation> => {
    const whole = checked(situation, service)
    await service.change((own) => saveSituation(own, whole, who))
    return one(service, whole.name)
  }
  app.use('/situations/*', atMost(MOST_BYTES, 'a situation'))
  app.get('/situations', async (context) => {
    const answer: SituationList = { situations: await savedSituations(db) }
    return context.json(answer)
  })
  app.post('/situations', async (context) => {
    const { who: _who, ...map } = await bodyOf(context.req.raw)
    const { who } = whoOf(service, { who: _who })
    const { situation } = toDefinition(map, textOf(map, typeof map.name === 'string' ? 'name' : 'title'), fault)
    return context.json(await keep(situation, who), 201)
  })
  app.post('/situations/import', async (context) => {
    const body = await bodyOf(context.req.raw)
    const { situation } = parseDefinition(textOf(body, 'yaml'), String(body.name ?? 'situation'), fault)
    return context.json(await keep(situation, whoOf(service, body).who), 201)
  })
  app.get('/situations/:name', async (context) => {
    const query = new URL(context.req.url).searchParams
    const { situation, stored, step } = await asked(service, context.req.param('name'), query)
    return context.json(viewOf(situation, stored, await itemsIn(service, stored.report), step))
  })
  app.get('/situations/:name/report.html', async (context) => {
    const { situation, stored } = await asked(service, context.req.param('name'), new URL(context.req.url).searchParams)
    context.header('content-disposition', attachment(`${situation.name}.html`))
    return context.html(htmlPageOf(situation.title, blocksOf(stored.report)))
  })
  app.get('/situations/:name/situation.yaml', async (context) => {
    const situation = await one(service, context.req.param('name'))
    return context.body(definitionYaml(situation), 200, {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': attachment(`${situation.name}.yaml`),
    })
  })
  app.post('/situations/:name/remove', async (context) => {
    const { name } = await one(service, context.req.param('name'))
    const { who } = whoOf(service, await bodyOf(context.req.raw))
    await service.change((own) => removeSituation(own, name, who))
    return context.json({ removed: name })
  })
  return app
}

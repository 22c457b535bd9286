// corpora/situations -> figures of ledger, standing and stories for both halves: npx tsx scripts/eval-situations.ts [--errors] [--only NAME].
// Errors are shown of the development half only; of the scored half there are figures and nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ScoredSituation, scoreSituations, situationsReport } from '../src/eval/score-situations.ts'
import type { SituationLines } from '../src/eval/situation-lines.ts'
import type { Situation } from '../src/eval/situation-types.ts'
import { isOnlyScored, parseSituation } from '../src/eval/situations.ts'
import type { Told } from '../src/model/index.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import type { Engine } from '../src/pipeline/engine.ts'

const FOLDER = join(import.meta.dirname, '..', 'corpora', 'situations')

function readSituations(only: string): Situation[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && name.includes(only))
  return files.sort().map((name) => {
    const { situation, diagnostics } = parseSituation(readFileSync(join(FOLDER, name), 'utf8'), name)
    for (const { message } of diagnostics) console.error(message)
    return situation
  })
}

const codesOnly = (sides: readonly string[]): string[] => sides.filter((side) => /^[A-Z]{3}$/.test(side))

/** What was told, as the scorer reads it. */
function linesOf({ ledger, stories, versions }: Told): SituationLines {
  return {
    ledger: ledger.map(({ entry, standing }) => ({
      id: entry.id,
      article: entry.article,
      kind: entry.kind,
      by: entry.by,
      to: entry.to,
      content: entry.content,
      ...(entry.if === undefined ? {} : { if: entry.if }),
      standing,
    })),
    stories: stories.map(({ id, members }) => ({
      id,
      members: members.map(({ report }) => ({
        article: report.article,
        event: report.type,
        actors: codesOnly(report.by),
        recipients: codesOnly(report.to),
        evidence: report.deed.map((span) => ({ ...span, role: 'event' })),
      })),
    })),
    versions,
  }
}

async function tellSituation(engine: Engine, situation: Situation): Promise<ScoredSituation> {
  const read = []
  for (const { id, date, source, url, title, text } of situation.articles) {
    const coded = await engine.code({ id, date, source, title, text, ...(url === undefined ? {} : { url }) })
    read.push(engine.readArticle(coded))
  }
  return { situation, lines: linesOf(engine.tell(read)) }
}

const codes = (parties: readonly { readonly code: string }[]): string =>
  parties.map(({ code }) => code).join('+') || '-'

function showErrors(scored: ScoredSituation): void {
  const [one] = scoreSituations([scored]).situations
  if (one === undefined) return
  console.log(`\n## ${one.name}`)
  for (const { kinds, by, to, content, may } of one.ledger.missed)
    console.log(
      `missed  ${kinds.join('|')} ${by.map(codes).join('|')} > ${to.map(codes).join('|')} ${content.article} "${content.words}"${may ? ' (may)' : ''}`,
    )
  for (const { kind, by, to, content, article } of one.ledger.wrong)
    console.log(`wrong   ${kind} ${codes(by)} > ${codes(to)} ${article} "${content}"`)
  for (const { entry, line } of one.ledger.pairs)
    if (!entry.standings.some((standing) => standing === line.standing))
      console.log(
        `standing ${line.standing} instead of ${entry.standings.join('|')}: ${entry.id} ${line.kind} "${line.content}"`,
      )
  for (const fault of one.stories.faults) console.log(`story   ${fault}`)
}

const { values } = parseArgs({ options: { errors: { type: 'boolean' }, only: { type: 'string', default: '' } } })
const engine = await createEngine()
const halves: Record<'development' | 'scored', ScoredSituation[]> = { development: [], scored: [] }
for (const situation of readSituations(values.only)) {
  const scored = await tellSituation(engine, situation)
  const half = isOnlyScored(situation) ? 'scored' : 'development'
  halves[half].push(scored)
  if (half === 'development' && values.errors === true) showErrors(scored)
}
for (const [half, scored] of Object.entries(halves))
  console.log(`\nsituations, ${half} half (${scored.length})\n${situationsReport(scoreSituations(scored)).join('\n')}`)
await engine.close()

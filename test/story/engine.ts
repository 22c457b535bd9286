// The real engine for tests of the ledger and of stories, opened once a file, with short ways to read texts.

import type { LedgerEntry, StandingEntry, Told } from '../../src/model/index.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'

const engine = await createEngine()

export interface Report {
  readonly id?: string
  readonly date?: string
  readonly title?: string
  readonly source?: string
  readonly url?: string
  readonly text: string
}

export async function readReports(reports: readonly Report[]) {
  const read = []
  for (const [at, report] of reports.entries()) {
    const { id = `a${at + 1}`, date = '2025-03-10', ...rest } = report
    read.push(engine.readArticle(await engine.code({ id, date, ...rest })))
  }
  return read
}

export const tellReports = async (reports: readonly Report[]): Promise<Told> => engine.tell(await readReports(reports))
export const tellRead = engine.tell

const side = (actors: LedgerEntry['by']): string =>
  [...new Set(actors.map(({ code, name }) => code || name))].sort().join('+') || '-'

/** "offer GHA > TGO" */
export const shortOf = ({ kind, by, to }: LedgerEntry): string => `${kind} ${side(by)} > ${side(to)}`

export const entriesOf = async (text: string, date = '2025-03-10'): Promise<readonly LedgerEntry[]> =>
  (await readReports([{ text, date }]))[0]?.entries ?? []

/** "rejected offer GHA > TGO" for each entry of the ledger. */
export const standings = ({ ledger }: Told): string[] =>
  ledger.map(({ standing, entry }: StandingEntry) => `${standing} ${shortOf(entry)}`)

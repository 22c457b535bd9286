// rapporteur export: every format is read back and says what the events say.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PloverRecord } from '../../src/model/index.ts'
import { connect } from '../../src/store/duckdb/connection.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { takeIn } from '../../src/store/intake.ts'
import { code, incoming, meeting, newFolder, prose, RUN } from '../store/samples.ts'
import { engine, runWith } from './sample.ts'

const ODD = 'Togo "the\tsmall"; <West>, & Cote d’Ivoire\nline'

/** A record with two actors, odd letters and a place, as no small coder makes it. */
function rich(record: PloverRecord): PloverRecord {
  const [actor] = record.actor
  if (actor === undefined) return record
  return {
    ...record,
    mode: ['visit', 'phone'] as unknown as PloverRecord['mode'],
    actor: [
      actor,
      { ...actor, entity_name: ODD, code: 'CIV', sector_code: 'MIL', other_sector_codes: ['GOV'], role: 'envoy' },
    ],
    event_loc: {
      extracted_place: 'Accra',
      resolved_place: 'Accra',
      geonameid: 2306104,
      lat: 5.55602,
      lon: -0.1969,
      country_code: 'GHA',
      resolution: 4,
      span: [0, 5],
      in: 'text',
      rule: 'place:accra',
    },
    size: { dead: 3, injured: { low: 2 } },
    said_by: [
      { raw_text: 'a minister', code: 'GHA', sector_code: 'GOV', cue: 'said', quote: true, span: [0, 3], in: 'text' },
    ],
  }
}

let db = ''
const records = new Map<string, PloverRecord>()
beforeAll(async () => {
  db = join(newFolder(), 'news.duckdb')
  const sink = await duckdbSink(await openForWriting(db, { today: '2024-04-01' }))
  const articles = [
    meeting('a1', 1, { title: 'Talks', source: 'Example Times', url: 'https://news.example/1' }),
    { id: 'a2', text: `Togo met Ghana. ${prose(2)}.`, date: '2024-01-08', source: 'Other' },
    { id: 'a3', text: `Ghana met Benin. ${prose(3)}.`, embargo: '2030-01-01' },
  ]
  await takeIn(sink, incoming(articles), {
    run: RUN,
    keepText: true,
    notices: engine.notices,
    code: async (article) => {
      const coded = await code(article)
      const made = coded.records.map((record) => (article.id === 'a1' ? rich(record) : record))
      for (const record of made) records.set(record.id, record)
      return { ...coded, records: made }
    },
  })
  await sink.close()
})

const exported = async (format: string, more: readonly string[] = []): Promise<string> => {
  const ran = await runWith(['export', '--as', format, '--db', db, ...more])
  expect([ran.status, ran.err]).toEqual([0, ''])
  return ran.out
}

/** Cells of RFC 4180. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}

const objects = ([names = [], ...rows]: readonly (readonly string[])[]): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#9': '\t',
  '#10': '\n',
}
/** The text that XML stands for. */
const plain = (xml: string): string => xml.replace(/&([#\w]+);/g, (_all, name: string) => ENTITIES[name] ?? '?')

describe('export', () => {
  it('as PLOVER records gives back what was coded', async () => {
    const rows = (await exported('plover-json'))
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect(rows.map(({ article }) => article)).toEqual(['a2', 'a1'])
    for (const row of rows) expect(row).toEqual(records.get(row.id))
  })

  it('as POLECAT has forty columns, multi-values as lists', async () => {
    const rows = (await exported('polecat-tsv'))
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
    expect(rows.map((row) => row.length)).toEqual([40, 40, 40])
    const [, first] = objects(rows)
    expect(first).toMatchObject({
      'Event Date': '2024-03-19',
      'Event Type': 'CONSULT',
      'Event Mode': 'visit; phone',
      'Quad Code': 'VERBAL COOPERATION',
      'Actor Country': 'GHA; CIV',
      'Actor COW': '452; 437',
      'Primary Actor Sector': 'GOV; MIL',
      'Actor Sectors': 'GOV; MIL',
      'Actor Title': '; envoy',
      City: 'Accra',
      District: '',
      Latitude: '5.55602',
      'GeoNames ID': '2306104',
      Source: 'Example Times',
      'Publication Date': '2024-03-19',
      Language: 'en',
    })
    expect(first?.['Actor Name']).toBe(`Ghana; ${ODD.replace(/[\t\n]/g, ' ')}`)
  })

  it('as tidy CSV has a row a pair', async () => {
    const rows = objects(csvRows(await exported('csv-tidy')))
    expect(
      rows.map(({ pair, actor, actor_code, recipient_code }) => [pair, actor, actor_code, recipient_code]),
    ).toEqual([
      ['1', 'Togo', 'TOG', 'GHA'],
      ['1', 'Ghana', 'GHA', 'TOG'],
      ['2', ODD, 'CIV', 'TOG'],
    ])
    expect(rows[1]).toMatchObject({ sentence: 'Ghana met Togo', said_by: 'a minister', url: 'https://news.example/1' })
    expect(new Set(rows.map(({ event_id }) => event_id)).size).toBe(2)
  })

  it('as GEXF is a network', async () => {
    const text = await exported('gexf')
    const tags = (name: string): Record<string, string>[] =>
      [...text.matchAll(new RegExp(`<${name} ([^>]*)>`, 'g'))].map(([, attributes = '']) =>
        Object.fromEntries(
          [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]),
        ),
      )
    const nodes = tags('node').map(({ label }) => label)
    const edges = tags('edge').map(({ source, target, weight }) => [source, target, weight])
    expect(nodes).toEqual(['Togo', 'Ghana', ODD])
    expect(edges).toEqual([
      ['Togo TOG', 'Ghana GHA', '1'],
      ['Ghana GHA', 'Togo TOG', '1'],
      [`${ODD} CIV`, 'Togo TOG', '1'],
    ])
  })

  it('as Parquet keeps lists', async () => {
    const output = join(newFolder(), "it's.parquet")
    const ran = await runWith(['export', '--as', 'parquet', '--db', db, '--output', output])
    expect(ran).toMatchObject({ status: 0, err: `${output}: 2 events\n` })
    const memory = await connect(':memory:')
    const rows = await memory.all<Record<string, unknown>>(
      `SELECT id, date, event, mode, actor, said_by, evidence, size FROM read_parquet('${output.replaceAll("'", "''")}')`,
    )
    memory.close()
    expect(rows[1]).toMatchObject({
      date: '2024-03-19',
      event: 'CONSULT',
      mode: ['visit', 'phone'],
      size: '{"dead":3,"injured":{"low":2}}',
      actor: [
        { name: 'Ghana', code: 'GHA', start: 0, end: 5 },
        { name: ODD, role: 'envoy' },
      ],
      said_by: [{ words: 'a minister', cue: 'said', quote: true }],
      evidence: [{ role: 'event', rule: 'consult.txt:12' }],
    })
  })

  it('takes filters, writes files, and says what it cannot do', async () => {
    const output = join(newFolder(), 'events.csv')
    expect(await runWith(['export', '--as', 'csv-tidy', '--actor', 'TOG', '--db', db, '-o', output])).toMatchObject({
      err: `${output}: 1 event\n`,
    })
    expect(csvRows(readFileSync(output, 'utf8'))).toHaveLength(2)
    expect(await runWith(['export', '--as', 'parquet', '--db', db])).toMatchObject({ status: 2 })
    expect(await runWith(['export', '--as', 'csv-tidy', '--db', db, '-o', '/nowhere/x'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('cli.output-file'),
    })
    expect(await runWith(['export', '--as', 'xml', '--db', db])).toMatchObject({ status: 2 })
  })
})

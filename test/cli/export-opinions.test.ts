// export --as links and situations, and the views of the same names: what people said of links and saved, read back; what is under embargo is not told.
import { beforeAll, expect, it } from 'vitest'
import type { LedgerChange } from '../../src/model/index.ts'
import { addLink } from '../../src/store/duckdb/links.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { removeSituation, saveSituation } from '../../src/store/duckdb/situations.ts'
import { entryOf, putLedger } from '../http/sample.ts'
import { madeOf, TODAY } from '../store/kept.ts'
import { newFolder } from '../store/samples.ts'
import { runWith } from './sample.ts'

const change = (article: string, more: Partial<LedgerChange> = {}): LedgerChange => ({
  standing: 'rejected',
  date: '2024-03-20',
  article,
  evidence: [{ role: 'event', in: 'text', start: 6, end: 9, rule: 'answer:deed' }],
  confidence: 0.5,
  reasons: [],
  ...more,
})

let db = ''
let confirmed = ''
beforeAll(async () => {
  db = await madeOf()
  const open = await openForWriting(db, TODAY)
  await putLedger(open, [entryOf('l1'), entryOf('l2', { kind: 'refusal' }), entryOf('l3', { article: 'a3' })])
  confirmed = await addLink(open, {
    action: 'confirm',
    entry: 'l1',
    change: change('a2', { answer: 'l2' }),
    who: 'ana',
    why: 'the same "no",\nsaid twice',
  })
  await addLink(open, { action: 'undo', entry: 'l1', change: { review: confirmed }, who: 'ben' })
  await addLink(open, { action: 'cut', entry: 'l1', change: change('a2'), who: 'ana' })
  // Of a3, which is under embargo: of its entry, and of its answer.
  await addLink(open, { action: 'cut', entry: 'l3', change: change('a2'), who: 'ana' })
  await addLink(open, { action: 'propose', entry: 'l1', change: change('a3'), who: 'ana' })
  const situation = { title: 'The border', actors: ['GHA', 'TGO'], contexts: [] }
  await saveSituation(open, { ...situation, name: 'border' }, 'ben')
  await saveSituation(open, { ...situation, name: 'border', contexts: ['military'], since: '2024-01-01' }, 'ana')
  await saveSituation(open, { ...situation, name: 'gone' }, 'ana')
  await removeSituation(open, 'gone', 'ana')
  open.close()
})

async function exported(format: string, more: readonly string[] = []): Promise<Record<string, unknown>[]> {
  const ran = await runWith(['export', '--as', format, '--db', db, ...more])
  expect([ran.status, ran.err]).toEqual([0, ''])
  return ran.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

async function asked(sql: string, today?: string): Promise<unknown> {
  const ran = await runWith(['sql', sql, '--db', db, '--format', 'jsonl'], today === undefined ? {} : { today })
  expect([ran.status, ran.err]).toEqual([0, ''])
  return ran.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

it('links are written with who said what of which entry, when and why, and whether it was taken back', async () => {
  const lines = await exported('links')
  expect(lines).toMatchObject([
    {
      id: confirmed,
      action: 'confirm',
      entry: 'l1',
      standing: 'rejected',
      date: '2024-03-20',
      article: 'a2',
      answer: 'l2',
      undone: true,
      who: 'ana',
      why: 'the same "no",\nsaid twice',
      change: change('a2', { answer: 'l2' }),
    },
    { action: 'undo', entry: 'l1', undoes: confirmed, undone: false, who: 'ben' },
    { action: 'cut', entry: 'l1', article: 'a2', undone: false },
  ])
  for (const { at } of lines) expect(String(at)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/)
})

it('situations are written as they are now, without those that were taken out', async () => {
  expect(await exported('situations')).toEqual([
    {
      name: 'border',
      title: 'The border',
      actors: ['GHA', 'TGO'],
      contexts: ['military'],
      since: '2024-01-01',
      who: 'ana',
      at: expect.stringMatching(/^\d{4}-/),
    },
  ])
})

it('SQL asks the same, and after its day also of what was under embargo', async () => {
  expect(await asked('SELECT action, entry, undone FROM links WHERE NOT undone ORDER BY link_no')).toEqual([
    { action: 'undo', entry: 'l1', undone: false },
    { action: 'cut', entry: 'l1', undone: false },
  ])
  expect(
    await asked('SELECT l.kind, count(*)::INTEGER AS n FROM links k JOIN ledger l ON l.id = k.entry GROUP BY 1'),
  ).toEqual([{ kind: 'offer', n: 3 }])
  expect(await asked('SELECT count(*)::INTEGER AS n FROM links', '2024-05-01')).toEqual([{ n: 5 }])
  expect(await asked("SELECT name, list_contains(actors, 'TGO') AS tgo, until FROM situations")).toEqual([
    { name: 'border', tgo: true, until: null },
  ])
})

it('go into a file, and take no filter of events', async () => {
  const file = `${newFolder()}/links.jsonl`
  const ran = await runWith(['export', '--as', 'links', '--db', db, '--output', file])
  expect([ran.status, ran.out, ran.err]).toEqual([0, '', `${file}: 3 opinions\n`])
  const refused = await runWith(['export', '--as', 'situations', '--db', db, '--event', 'AGREE'])
  expect([refused.status, refused.out]).toEqual([2, ''])
  expect(refused.err).toContain('filters are about events')
})

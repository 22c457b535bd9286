// The turn of a dyad: talks after threats, and what is none.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PloverRecord } from '../../src/model/index.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { takeIn } from '../../src/store/intake.ts'
import { turnOf } from '../../src/views/turns.ts'
import { engine } from '../cli/sample.ts'
import { reading } from '../store/kept.ts'
import { code, incoming, meeting, newFolder, RUN } from '../store/samples.ts'

it('is told where the mean score changes its sign, with enough events on both sides', async () => {
  const path = join(newFolder(), 'a.duckdb')
  const sink = await duckdbSink(await openForWriting(path, { today: '2024-04-01' }))
  const articles = Array.from({ length: 12 }, (_, n) =>
    meeting(`m${n}`, n, { date: n < 6 ? '2024-03-05' : '2024-03-20' }),
  )
  const scored = (record: PloverRecord): PloverRecord => ({
    ...record,
    event_scale: record.date === '2024-03-05' ? -5 : 4,
  })
  await takeIn(sink, incoming(articles), {
    run: RUN,
    keepText: true,
    notices: engine.notices,
    code: async (one) => ({ records: (await code(one)).records.map(scored) }),
  })
  await sink.close()
  const turn = (today: string, least: number) =>
    reading(path, (db) => turnOf(db, ['GHA', 'TOG'], { today, days: 14, least }))
  expect(await turn('2024-03-25', 5)).toEqual({ before: -5, after: 4, events: 6 })
  expect(await turn('2024-03-25', 7)).toBeUndefined()
  expect(await turn('2024-03-10', 1)).toBeUndefined()
})

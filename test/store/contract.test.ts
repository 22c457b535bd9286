// What every sink must do, asked of all of them.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { intakeOf } from '../../src/store/intake.ts'
import type { Sink } from '../../src/store/types.ts'
import { engine } from '../cli/sample.ts'
import { memorySink } from './memory-sink.ts'
import { code, incoming, meeting, newFolder, prose, RUN, take } from './samples.ts'

const SINKS: Readonly<Record<string, () => Promise<Sink>>> = {
  memory: async () => memorySink(),
  duckdb: async () => duckdbSink(await openForWriting(join(newFolder(), 'a.duckdb'), { today: '2024-04-01' })),
}

describe.each(Object.entries(SINKS))('the sink %s', (_name, open) => {
  it('keeps articles with their events', async () => {
    const sink = await open()
    const taken = await take(sink, [meeting('a', 1), meeting('b', 2)])
    expect(taken).toMatchObject({ added: 2, known: 0, events: 2 })
    expect(await sink.counts()).toEqual({ articles: 2, documents: 2, events: 2, shown: 2 })
    await sink.close()
  })

  it('changes nothing when the same is added again', async () => {
    const sink = await open()
    const articles = [meeting('a', 1), meeting('a', 1), meeting('b', 2)]
    expect(await take(sink, articles)).toMatchObject({ added: 2, known: 1 })
    const before = await sink.counts()
    expect(await take(sink, articles)).toMatchObject({ added: 0, known: 3, events: 0 })
    expect(await sink.counts()).toEqual(before)
    await sink.close()
  })

  it('keeps copies as versions without events of their own', async () => {
    const sink = await open()
    const first = meeting('a', 1, { source: 'One' })
    const near = { ...first, id: 'b', source: 'Two', text: `${first.text} All rights reserved.` }
    const taken = await take(sink, [first, near, { ...first, id: 'c', source: 'Three' }])
    expect(taken).toMatchObject({ added: 3, copies: 2, events: 1 })
    expect(await sink.counts()).toEqual({ articles: 3, documents: 1, events: 1, shown: 1 })
    await sink.close()
  })

  it('lets an update at the same address hide the events of the earlier state', async () => {
    const sink = await open()
    const first = meeting('a', 1, { url: 'https://news.example/1' })
    await take(sink, [first])
    const later = { ...first, id: 'b', text: `${first.text} Ghana met Benin. ${prose(3, 20)}.` }
    expect(await take(sink, [later])).toMatchObject({ updates: 1, events: 2 })
    expect(await sink.counts()).toEqual({ articles: 2, documents: 1, events: 3, shown: 2 })
    await sink.close()
  })

  it('takes the events of a withdrawn article out', async () => {
    const sink = await open()
    const title = 'Ministers of Ghana and Togo meet'
    const taken = await take(sink, [
      meeting('a', 1, { title, source: 'One' }),
      { id: 'k', title: `KILL: ${title}`, text: 'Please disregard the story.', source: 'One', date: '2024-03-20' },
    ])
    expect(taken).toMatchObject({ retractions: 1, events: 1 })
    expect(await sink.counts()).toMatchObject({ documents: 1, events: 1, shown: 0 })
    await sink.close()
  })

  it('keeps another text under another id, and knows it again', async () => {
    const sink = await open()
    await take(sink, [meeting('1', 1)])
    const other = [meeting('1', 2)]
    expect(await take(sink, other)).toMatchObject({ added: 1, copies: 0 })
    expect(await take(sink, other)).toMatchObject({ added: 0, known: 1 })
    expect(await sink.counts()).toMatchObject({ documents: 2, shown: 2 })
    await sink.close()
  })

  it('comes to the same in one go and one by one', async () => {
    const [once, singly, overlapping] = [await open(), await open(), await open()]
    const first = meeting('a', 1, { url: 'u' })
    const articles = [
      first,
      meeting('b', 2),
      { ...first, id: 'c' },
      { ...first, text: `${first.text} More.` },
      meeting('b', 5),
    ]
    await take(once, articles)
    for (const article of articles) await take(singly, [article])
    const intake = intakeOf(overlapping, { run: RUN, keepText: true, code, notices: engine.notices })
    for (const article of articles) await intake.take(incoming([article]))
    await intake.end()
    for (const sink of [singly, overlapping]) expect(await sink.counts()).toEqual(await once.counts())
    for (const sink of [once, singly, overlapping]) await sink.close()
  })

  it('takes any string', async () => {
    const sink = await open()
    const odd = 'Ghana met \ud83d Togo \u0000 \u202e 😀 "quotes" \\ \ud83d'
    await take(sink, [{ id: "a'\u0000\udc00", text: odd, title: odd, source: '', url: '\n' }])
    expect(await sink.counts()).toMatchObject({ articles: 1 })
    await sink.close()
  })
})

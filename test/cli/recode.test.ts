// rapporteur recode: a newer coder over what is stored; what people reviewed stays.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import type { Engine } from '../../src/pipeline/engine.ts'
import { meeting, newFolder } from '../store/samples.ts'
import { doors, engine, runWith } from './sample.ts'

/** The small coder, which now takes every meeting with Togo for an AGREE, and no longer sees those with Mali. */
const newer: Engine = {
  ...engine,
  record: { ...engine.record, coder: 'rapporteur 1' },
  async code(article) {
    const coded = await engine.code(article)
    const seen = coded.events.filter(({ recipients }) => recipients[0]?.name !== 'Mali')
    const events = seen.map((event) =>
      event.recipients[0]?.name === 'Togo'
        ? { ...event, id: `${event.id}n`, type: 'AGREE' as const, modes: [] }
        : event,
    )
    return { ...coded, events }
  },
}

async function recode(db: string): Promise<Record<string, number>> {
  let out = ''
  const write = async (text: string): Promise<void> => {
    out += text
  }
  const output = { write, isTty: false, columns: 100 }
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const io: Io = {
    stdin: nothing(),
    stdinIsTty: false,
    stdout: output,
    stderr: { ...output, write: async () => undefined },
    env: {},
    today: () => '2024-05-01',
  }
  expect(await run(['recode', '--db', db], io, { ...doors, createEngine: async () => newer })).toBe(0)
  return JSON.parse(out)
}

it('replaces what nobody reviewed, keeps what people said, and tells what changed', async () => {
  const db = join(newFolder(), 'a.duckdb')
  const articles = [
    { ...meeting('a', 1), text: `${meeting('a', 1).text} Ghana met Benin. Ghana met Mali.` },
    { ...meeting('b', 2), text: `${meeting('b', 2).text} Niger met Mali.` },
    { ...meeting('c', 3), lang: 'fr' },
  ]
  await runWith(['add', '--db', db], { stdin: articles.map((one) => `${JSON.stringify(one)}\n`).join('') })
  const list = async (): Promise<string[]> =>
    (await runWith(['events', '--db', db, '--oldest-first'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(
        ({ article, event, recipient, reviewed }) =>
          `${article} ${event[0]} ${recipient[0].entity_name}${reviewed ? ` ${reviewed}` : ''}`,
      )
      .sort()
  const mali = JSON.parse((await runWith(['events', '--db', db, '--article', 'b', '--recipient', 'mali'])).out)
  const benin = JSON.parse((await runWith(['events', '--db', db, '--recipient', 'benin'])).out)
  for (const id of [mali.id, benin.id]) await runWith(['review', 'accept', id, '--db', db, '--who', 'ana'])
  expect(await recode(db)).toEqual({ articles: 2, skipped: 0, unchanged: 1, changed: 0, added: 2, removed: 3, kept: 1 })
  const after = ['a AGREE Togo', 'a CONSULT Benin confirmed', 'b AGREE Togo', 'b CONSULT Mali confirmed']
  expect(await list()).toEqual(after)
  expect(await recode(db)).toMatchObject({ unchanged: 3, added: 0, removed: 0, kept: 1 })
  expect(await list()).toEqual(after)
  expect((await runWith(['count', '--db', db, '--by', 'event', '--format', 'csv'])).out).toMatch(
    /AGREE,2,[\s\S]*CONSULT,2,/,
  )
})

it('leaves articles alone whose text is not kept', async () => {
  const db = join(newFolder(), 'a.duckdb')
  await runWith(['add', '--db', db, '--no-text'], { stdin: JSON.stringify(meeting('a', 1)) })
  expect(await recode(db)).toMatchObject({ articles: 0, skipped: 1 })
})

// rapporteur review: on the terminal, from the command line, by file and back.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { madeOf } from '../store/kept.ts'
import { newFolder } from '../store/samples.ts'
import { type Ran, runWith } from './sample.ts'

interface Row {
  readonly id: string
  readonly event: readonly string[]
  readonly actor: readonly { readonly code: string }[]
  readonly recipient: readonly { readonly code: string }[]
}

let db = ''
beforeEach(async () => {
  db = await madeOf()
})

const go = (args: readonly string[], stdin = ''): Promise<Ran> =>
  runWith([...args, '--db', db], { stdin, env: { USER: 'ana', NO_COLOR: '1' } })
const events = async (more: readonly string[] = []): Promise<Row[]> =>
  (await go(['events', '--oldest-first', '--format', 'jsonl', ...more])).out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const shown = async (): Promise<string[]> =>
  (await events()).map(({ event, actor, recipient }) => `${event[0]} ${actor[0]?.code}>${recipient[0]?.code}`)

describe('on the terminal', () => {
  it('takes one key an event and keeps each answer', async () => {
    const ran = await go(['review'], 'a x')
    expect(ran.status).toBe(0)
    expect(ran.err).toContain('1 of 3')
    expect(ran.err).toContain('2 reviewed: 1 accepted, 1 rejected')
    const log = (await go(['review', 'log'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(log.map(({ action, who, why }) => [action, who, why])).toEqual([
      ['confirm', 'ana', undefined],
      ['reject', 'ana', undefined],
    ])
  })

  it('goes on where it stopped, back, undoes, and takes comments', async () => {
    await go(['review'], 'aq')
    expect((await go(['review'], 'q')).err).toContain('1 of 2')
    const ran = await go(['review'], 'cnot a meeting\rx-ux?aq')
    expect(ran.err).toContain('undone')
    const log = (await go(['review', 'log'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(log.map(({ action, why }) => [action, why])).toEqual([
      ['confirm', undefined],
      ['reject', 'not a meeting'],
      ['undo', undefined],
      ['reject', undefined],
      ['confirm', undefined],
    ])
    expect(await shown()).toHaveLength(2)
    expect((await go(['review'])).err).toContain('there is nothing to review')
  })
})

describe('from the command line', () => {
  it('amends, rejects, merges, splits, adds, renames, and undoes', async () => {
    const [first, second] = (await events()).map(({ id }) => id)
    const amended = await go([
      'review',
      'amend',
      first ?? '',
      '--set',
      'event=assault',
      '--set',
      'mode=airstrike',
      '--set',
      'actor=RUS:MIL',
      '--why',
      'shells',
    ])
    expect([amended.status, amended.err]).toEqual([0, ''])
    expect((await events())[0]).toMatchObject({
      event: ['ASSAULT'],
      mode: ['airstrike'],
      quad_code: 4,
      reviewed: 'amended',
      actor: [{ code: 'RUS', sector_code: 'MIL', raw_text: 'Togo' }],
    })
    await go(['review', 'undo', amended.out.trim()])
    expect((await events())[0]).toMatchObject({ event: ['CONSULT'], actor: [{ code: 'TOG', entity_name: 'Togo' }] })
    await go(['review', 'merge', first ?? '', second ?? ''])
    expect(await shown()).toEqual(['CONSULT TOG>GHA', 'CONSULT GHA>TOG'])
    await go(['review', 'split', first ?? '', '--into', 'event=AGREE mode=', '--into', 'recipient=Benin|BEN|GOV'])
    expect((await shown()).sort()).toEqual(['AGREE TOG>GHA', 'CONSULT GHA>TOG', 'CONSULT TOG>BEN'])
    const missed = await go([
      'review',
      'missed',
      'a2',
      '--words',
      'Togo met',
      '--set',
      'event=REJECT',
      '--set',
      'actor=Togo|TGO|GOV',
      '--set',
      'recipient=Mali|MLI|GOV',
    ])
    expect(missed.err).toBe('')
    expect((await events(['--event', 'REJECT']))[0]).toMatchObject({
      sentence: 'Togo met Ghana',
      event_text: ['Togo met'],
      date: '2024-01-08',
      reviewed: 'added',
    })
    await go(['review', 'alias', 'Togo', '--code', 'TOG', '--to', 'Togoland', '--to-code', 'TGO'])
    expect((await shown()).sort()).toEqual(['AGREE TGO>GHA', 'CONSULT GHA>TGO', 'CONSULT TGO>BEN', 'REJECT TGO>MLI'])
  })

  it.each([
    [['review', 'reject', 'e0'], 1, 'store.review'],
    [['review', 'amend', 'e0', '--set', 'x'], 1, 'store.review'],
    [['review', 'undo', 'v0'], 1, 'store.review'],
    [['review', 'missed', 'a1', '--words', 'never said', '--set', 'event=AGREE'], 1, 'store.review'],
    [['review', 'missed', 'a1', '--words', 'met'], 2, 'cli.usage'],
    [['review', 'reject', 'e0', '--who', ' '], 2, 'cli.usage'],
  ] as const)('refuses %j', async (args, status, code) => {
    expect(await go(args)).toMatchObject({ status, err: expect.stringContaining(code) })
  })
})

describe('by file', () => {
  const file = (text: string): string => {
    const path = join(newFolder(), 'reviewed')
    writeFileSync(path, text)
    return path
  }

  it('a CSV that nobody touched says nothing', async () => {
    const { out } = await go(['review', 'export'])
    expect((await go(['review', 'import', file(out)])).err).toContain('0 reviews of 3 rows')
  })

  it('a CSV amends and rejects where cells say so', async () => {
    const rows = (await go(['review', 'export'])).out.split('\r\n')
    const [header, first = '', second = '', third = ''] = rows
    const path = file(
      `${header}\r\n${first.replace(',CONSULT,visit,', ',AGREE,,')}\r\n${second.replace(',,,', ',reject,no meeting,')}\r\n${third.replace(',,,', ',perhaps,,')}\r\n`,
    )
    const ran = await go(['review', 'import', path])
    expect(ran.status).toBe(1)
    expect(ran.err).toMatch(/:4: error cli.review-file: .*"perhaps" is no verdict/)
    expect(ran.err).toContain('2 reviews of 3 rows')
    expect(await shown()).toEqual(['AGREE TOG>GHA', 'CONSULT GHA>TOG'])
  })

  it('tasks of Prodigy come back with answers', async () => {
    const tasks = (await go(['review', 'export', '--as', 'prodigy'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(tasks[0]).toMatchObject({
      text: 'Togo met Ghana',
      spans: [{ start: 5, end: 8, label: 'EVENT' }],
      label: 'CONSULT',
      meta: { status: 'actual' },
    })
    const answers = ['accept', 'reject', 'ignore'].map((answer, at) => JSON.stringify({ ...tasks[at], answer }))
    expect((await go(['review', 'import', file(answers.join('\n'))])).err).toContain('2 reviews of 3 rows')
    expect(await shown()).toEqual(['CONSULT TOG>GHA', 'CONSULT GHA>TOG'])
  })

  it('names what cannot be read', async () => {
    expect(await go(['review', 'import', file('a,b\n1,2\n')])).toMatchObject({
      status: 2,
      err: expect.stringContaining('cli.review-file'),
    })
    expect(await go(['review', 'import', '/nowhere.csv'])).toMatchObject({ status: 2 })
    expect(await go(['review', 'import', file('id,verdict\ne0,reject\n')])).toMatchObject({
      status: 1,
      err: expect.stringContaining('no event e0'),
    })
  })
})

// A user's own event categories: their file, the predicates that name them, and the record that carries them beside PLOVER's event.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/cli/config.ts'
import { parseOwnCategories } from '../../src/lexicon/own-categories.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { fromRecord } from '../../src/pipeline/from-record.ts'
import { loadKnowledge } from '../../src/pipeline/knowledge.ts'
import { toRecord } from '../../src/pipeline/record.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-own-'))
afterAll(() => rmSync(folder, { recursive: true }))
function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const WHAT = write('what.txt', '# ours\nINSPECT : quad 2 ; score 4 ; recipient yes\n  nuclear 5.5\n')
const DEEDS = write(
  'deeds.txt',
  'inspect REC => COOPERATE ; own=INSPECT\ninspect (reactor) of|in REC => COOPERATE ; own=INSPECT/nuclear\ninspection/n [by ACT] of REC => COOPERATE ; own=INSPECT\n',
)

describe('a file of categories', () => {
  it('has the lines of events.txt', () => {
    const { categories, diagnostics } = parseOwnCategories(
      [{ name: 'a.txt', text: 'INVITE_HOME : quad 1 ; score 3 ; recipient no\n  state 4\n  tea\n' }],
      new Map(),
    )
    expect(diagnostics).toEqual([])
    expect([...categories.values()]).toEqual([
      { name: 'INVITE_HOME', quad: 1, score: 3, recipientRequired: false, modes: { state: 4, tea: 3 } },
    ])
  })

  it('is told of lines that are none, of names that are taken, and of doubles', () => {
    const text =
      '  early 1\nA : quad 9\nAID : quad 2 ; score 1 ; recipient no\n  more 2\nB : quad 1 ; score 1 ; recipient no\nB : quad 1 ; score 2 ; recipient no'
    const { categories, diagnostics } = parseOwnCategories([{ name: 'a.txt', text }], new Map([['AID', 1]]))
    expect([...categories.keys()]).toEqual(['B'])
    expect(diagnostics.map(({ message }) => message.slice(0, 8))).toEqual([
      'a.txt:1:',
      'a.txt:2:',
      'a.txt:3:',
      'a.txt:4:',
      'a.txt:6:',
    ])
  })
})

describe('a predicate that names a category', () => {
  const told = (line: string, ontology: readonly string[] = [WHAT]) =>
    loadKnowledge({ verbs: [write('one.txt', line)], ontology }).diagnostics.map(({ message }) => message)

  it('is left out where there is none, or where it makes no event', () => {
    expect(told('palaver REC => CONSULT ; own=INSPECT/nuclear')).toEqual([])
    expect(told('palaver REC => CONSULT ; own=INSPECT', [])).toEqual([
      expect.stringMatching(/^one\.txt:1: .*--ontology/),
    ])
    expect(told('palaver REC => CONSULT ; own=INSPECT/tea')).toEqual([expect.stringContaining('no mode "tea"')])
    expect(told('palaver REC => none ; own=INSPECT')).toEqual([expect.stringContaining('makes no event')])
  })

  it('writes it beside the event of PLOVER', async () => {
    const engine = await createEngine({ verbs: [DEEDS], ontology: [WHAT] })
    const records = async (text: string) => {
      const { events, doc } = await engine.code({ id: 'a', text, date: '2024-05-15' })
      return events.map((event) => toRecord(event, doc, engine.record))
    }
    const brief = async (text: string) => (await records(text)).map(({ event, categories }) => [event[0], categories])
    expect(await brief('Norwegian officials inspected Malawi on Monday.')).toEqual([
      ['COOPERATE', [{ name: 'INSPECT', quad_code: 2, event_scale: 4 }]],
    ])
    expect(await brief('Norwegian officials inspected reactors in Malawi on Monday.')).toEqual([
      ['COOPERATE', [{ name: 'INSPECT', mode: 'nuclear', quad_code: 2, event_scale: 5.5 }]],
    ])
    const [demand] = await brief('Norway demanded an inspection of Malawi.')
    expect(demand).toEqual(['REQUEST', undefined])
    const [record] = await records('Norwegian officials inspected reactors in Malawi on Monday.')
    expect(record === undefined ? [] : fromRecord(record).own).toEqual(['INSPECT/nuclear'])
    const plain = await brief('Norway accused Malawi of fraud.')
    expect(plain).toEqual([['ACCUSE', undefined]])
    await engine.close()
  })
})

it('stands in the file of settings too', () => {
  const path = write('rapporteur.json', '{ "ontology": ["what.txt"] }')
  expect(readConfig(path)).toEqual({ ontology: [WHAT] })
})

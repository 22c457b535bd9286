// The documents say what is so: commands exist, options are those of the help, fields are those of the record.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runWith } from './cli/sample.ts'
import { root } from './source.ts'

const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/actors.md',
  'docs/record.md',
  'docs/errors.md',
  'docs/workbench.md',
  'docs/reviews.md',
  'docs/store.md',
  'docs/tables.md',
  'docs/ledger.md',
  'docs/stories.md',
  'docs/scores.md',
  'examples/README.md',
]

it('name only commands of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = DOCUMENTS.flatMap((name) =>
    [...read(name).matchAll(/npm run ([a-z]+)/g)].map((match) => match[1] ?? ''),
  )
  expect(named.length).toBeGreaterThan(4)
  expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([])
})

it('name only files that are there', () => {
  const links = DOCUMENTS.flatMap((name) =>
    [
      ...read(name).matchAll(
        /\]\((?!https?:)([^)#]+)\)|`((?:src|test|docs|data|examples|scripts|bench|models)\/[\w./-]+)`/g,
      ),
    ].map((match) => (match[1] === undefined ? (match[2] ?? '') : join(name, '..', match[1]))),
  )
  expect(links.length).toBeGreaterThan(8)
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it('name only options that the help knows', async () => {
  const review = ['accept', 'amend', 'split', 'missed', 'alias', 'export'].map((name) => ['review', name])
  const asking = ['add', 'watch', 'recode', 'events', 'count', 'dyad', 'export', 'search', 'sql'].map((name) => [name])
  const commands = [
    ['code'],
    ['serve'],
    ['agreement'],
    ['demo'],
    ['analyze'],
    ['lint'],
    ['actors', 'find'],
    ['actors', 'unknown'],
    ...asking,
    ...review,
    ['ledger'],
    ['stories'],
    ['situation'],
  ]
  const help = (await Promise.all(commands.map((command) => runWith([...command, '--help']))))
    .map((ran) => ran.out)
    .join('')
  const lines = [
    'README.md',
    'docs/actors.md',
    'docs/ledger.md',
    'docs/stories.md',
    'docs/store.md',
    'docs/reviews.md',
    'docs/workbench.md',
  ]
    .map(read)
    .join('\n')
    .split('\n')
    .filter((line) => line.includes('rapporteur '))
  const options = lines.flatMap((line) => line.match(/--[a-z-]+/g) ?? [])
  expect(options.length).toBeGreaterThan(3)
  expect([...new Set(options)].filter((option) => !help.includes(option))).toEqual([])
})

it('describe every field that a record has', async () => {
  const input = JSON.stringify({
    text: 'Ghana met Togo.',
    title: 'Talks',
    date: '2024-03-19',
    url: 'u',
    source: 's',
    lang: 'en',
  })
  const { out } = await runWith(['code', '--with-text', '--explain'], { stdin: input })
  const record = JSON.parse(out) as Record<string, unknown>
  const [entity] = record.actor as [Record<string, unknown>]
  const fields = [
    ...Object.keys(record),
    ...Object.keys(entity),
    ...Object.keys(record.cite_info as object),
    ...Object.keys(record.text_info as object),
  ]
  const documented = new Set([...read('docs/record.md').matchAll(/`([a-z_]+)`/g)].map((match) => match[1]))
  expect(fields.filter((field) => !documented.has(field))).toEqual([])
})

// Every code of an error or diagnostic in src is explained in docs/errors.md, and the other way round.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, sources } from './source.ts'

const ROOMS = new Set(sources.map((file) => file.room))
const CODE = /['"`]([a-z]+\.[a-z]+(?:-[a-z]+)*)['"`]/g
const FILE_ENDINGS = /\.(?:txt|ts|json|jsonl|onnx|bin|md|tsv|gz|csv)$/

const inSource = new Set(
  sources.flatMap((file) =>
    [...file.text.matchAll(CODE)]
      .map((match) => match[1] ?? '')
      .filter((code) => ROOMS.has(code.split('.')[0] ?? '') && !FILE_ENDINGS.test(code)),
  ),
)
const documented = [...readFileSync(join(root, 'docs', 'errors.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(
  (match) => match[1] ?? '',
)

it('explains every code that src uses', () => {
  expect([...inSource].filter((code) => !documented.includes(code)).sort()).toEqual([])
})

it('explains no code that src does not use', () => {
  expect(documented.filter((code) => !inSource.has(code)).sort()).toEqual([])
})

it('explains each code once, in alphabetical order', () => {
  expect(documented).toEqual([...new Set(documented)].sort())
})

it('raises errors with codes of this form only', () => {
  const raised = sources.flatMap((file) =>
    [...file.text.matchAll(/new RapporteurError\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
  )
  expect(raised.length).toBeGreaterThan(5)
  expect(raised.filter((code) => !inSource.has(code))).toEqual([])
})

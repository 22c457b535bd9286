// The stairs between the rooms of src go only down, nothing goes round in circles, and pure rooms are pure.
import { describe, expect, it } from 'vitest'
import { importsOf, type SourceFile, sources } from './source.ts'

const CODER_SIDE = ['model', 'base', 'lexicon']
const STAIRS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  base: ['model'],
  lexicon: ['model', 'base'],
  text: CODER_SIDE,
  coder: CODER_SIDE,
  story: [...CODER_SIDE, 'text', 'coder'],
  pipeline: [...CODER_SIDE, 'text', 'coder', 'story'],
  eval: [...CODER_SIDE, 'text', 'coder', 'story', 'pipeline'],
  ingest: ['model', 'base'],
  store: ['model', 'base'],
  views: ['model', 'base', 'store'],
  http: [...CODER_SIDE, 'text', 'coder', 'story', 'pipeline', 'store', 'views'],
  cli: [...CODER_SIDE, 'text', 'coder', 'story', 'pipeline', 'eval', 'ingest', 'store', 'views', 'http'],
  '': [...CODER_SIDE, 'text', 'coder', 'story', 'pipeline', 'ingest', 'store', 'views'],
}
const PURE = new Set(['model', 'base', 'lexicon', 'text', 'coder', 'story', 'pipeline', 'eval'])
/** Who may open files: loaders of the lexicon, the model's loader, and the doors. */
const OPENS_FILES = /^src\/(?:lexicon\/load|text\/(?:runtime\/|load|model)|ingest\/|cli\/)/

const roomOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '')

function upstairs(file: SourceFile): string[] {
  const below = STAIRS[file.room]
  if (below === undefined) return [`${file.path}: there is no room ${file.room}`]
  return importsOf(file)
    .inside.filter((path) => roomOf(path) !== file.room && !below.includes(roomOf(path)))
    .map((path) => `${file.path} -> ${path}`)
}

/** A circle of imports as a list of files, or nothing. */
function circle(files: readonly SourceFile[]): string[] | undefined {
  const edges = new Map(files.map((file) => [file.path, importsOf(file).inside]))
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const next of edges.get(path) ?? []) {
      const found = walk(next, [...trail, path])
      if (found !== undefined) return found
    }
    done.add(path)
    return undefined
  }
  for (const file of files) {
    const found = walk(file.path, [])
    if (found !== undefined) return found
  }
  return undefined
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

it('sees the rooms', () => {
  expect(new Set(sources.map((file) => file.room))).toContain('coder')
})

it('imports only downwards', () => {
  expect(sources.flatMap(upstairs)).toEqual([])
})

it('has no circle of imports', () => {
  expect(circle(sources)).toBeUndefined()
})

it('notices a step up and a circle', () => {
  const up = { path: 'src/base/a.ts', room: 'base', text: "import { b } from '../coder/b.ts'" }
  expect(upstairs(up)).toEqual(['src/base/a.ts -> src/coder/b.ts'])
  const back = { path: 'src/coder/b.ts', room: 'coder', text: "export { a } from '../base/a.ts'" }
  expect(circle([up, back])).toEqual(['src/base/a.ts', 'src/coder/b.ts', 'src/base/a.ts'])
})

it('keeps only types in the model', () => {
  const values = sources.filter(
    (file) => file.room === 'model' && /^export (?!type|interface)/m.test(withoutComments(file.text)),
  )
  expect(values.map((file) => file.path)).toEqual([])
})

describe('pure rooms', () => {
  const pure = sources.filter((file) => PURE.has(file.room))

  it('open no files, except where data are loaded', () => {
    const opening = pure.filter(
      (file) =>
        !OPENS_FILES.test(file.path) &&
        importsOf(file).packages.some((name) => /^node:(fs|child_process|net|http)/.test(name)),
    )
    expect(opening.map((file) => file.path)).toEqual([])
  })

  it('know no clock, environment, console or chance', () => {
    const WORLD = /\bconsole\.|\bDate\.now\b|new Date\(\)|\bprocess\.(?:env|argv|std|exit)|Math\.random/
    expect(pure.filter((file) => WORLD.test(withoutComments(file.text))).map((file) => file.path)).toEqual([])
  })
})

it('has files that can be read at one sitting', () => {
  const long = sources.filter((file) => file.text.split('\n').length > 400)
  expect(long.map((file) => file.path)).toEqual([])
})

it('begins every file with a comment that says what it is', () => {
  const bare = sources.filter((file) => !/^(?:#!.*\n)?\/\//.test(file.text))
  expect(bare.map((file) => file.path)).toEqual([])
})

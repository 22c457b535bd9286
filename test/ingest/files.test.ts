import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readInputs } from '../../src/ingest/files.ts'
import { failed, type Given } from '../../src/ingest/types.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-ingest-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text)
}

/** The texts and the codes of failures, in order, with their lines. */
async function read(files: string[], stdin = '', given: Given = {}): Promise<string[]> {
  const seen: string[] = []
  for await (const item of readInputs(files, { stdin: stream(stdin), given })) {
    const line = item.origin.line === undefined ? '' : `${item.origin.line}: `
    seen.push(line + (failed(item) ? item.failure.code : item.article.text))
  }
  return seen
}

it('goes on after a broken line and counts lines as an editor does', async () => {
  const path = write('a.jsonl', '{"text":"one"}\n\n{"text": \n{"text":"two"}\r\n{"no":1}\n')
  expect(await read([path])).toEqual(['1: one', '3: ingest.not-json', '4: two', '5: ingest.no-text'])
})

it('goes on after a file that cannot be read', async () => {
  const good = write('b.txt', 'A met B.\n')
  const files = [
    join(folder, 'none.txt'),
    folder,
    write('empty.txt', ''),
    write('c.txt', Buffer.from('%PDF-1.4 x')),
    good,
  ]
  expect(await read(files)).toEqual([
    'ingest.not-found',
    'ingest.directory',
    'ingest.empty',
    'ingest.binary',
    'A met B.\n',
  ])
})

it('looks into standard input', async () => {
  expect(await read(['-'], '{"text":"one"}\n{"text":"two"}\n')).toEqual(['1: one', '2: two'])
  expect(await read(['-'], '<html><body><p>A met B.</p></body></html>')).toEqual(['A met B.'])
  expect(await read(['-'], '')).toEqual(['ingest.empty'])
})

it('keeps duplicates and lone surrogates', async () => {
  const row = '{"text":"A \\ud800 met B."}\n'
  expect(await read(['-'], row + row)).toEqual(['1: A \ud800 met B.', '2: A \ud800 met B.'])
})

it('reads a file in another encoding and says so', async () => {
  const text = 'El Ministro de Asuntos Exteriores viajó ayer a Bogotá según informó la Cancillería'
  const path = write('d.txt', Buffer.from(text, 'latin1'))
  for await (const item of readInputs([path], { stdin: stream('') })) {
    expect(failed(item) ? item.failure : [item.article.text, item.diagnostics[0]?.code]).toEqual([
      text,
      'ingest.encoding',
    ])
  }
})

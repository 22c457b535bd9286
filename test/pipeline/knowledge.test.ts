import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/pipeline/knowledge.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-knowledge-'))
afterAll(() => rmSync(folder, { recursive: true }))
function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

it('finds nothing to mend in the lexicons of the package', () => {
  expect(loadKnowledge({}, true).diagnostics.map((one) => one.message)).toEqual([])
})

it('takes a user’s predicates and leaves out those that cannot be right, with file and line', () => {
  const verbs = write('deeds.txt', 'palaver with ACT+ => CONSULT\npalaver about REC => CONSALT\n')
  const { knowledge, diagnostics } = loadKnowledge({ verbs: [verbs] })
  expect(knowledge.predicates.byPredicate.get('verb:palaver')?.map((frame) => frame.id)).toEqual(['deeds.txt:1'])
  expect(diagnostics.map((one) => one.message)).toEqual([expect.stringMatching(/^deeds\.txt:2: no event CONSALT/)])
})

it('takes a user’s actors before those of the package', () => {
  const actors = write(
    'mine.txt',
    'river-front : armed-group = River Front\n  code: GHA\n  sector: REB\n  checked: unverified\n',
  )
  const { knowledge, diagnostics } = loadKnowledge({ actors: [actors] })
  expect(diagnostics).toEqual([])
  expect(knowledge.actors.entries.get('river-front')?.code).toBe('GHA')
})

it('says which file of the user cannot be read', () => {
  const missing = join(folder, 'none.txt')
  expect(() => loadKnowledge({ actors: [missing] })).toThrow(expect.objectContaining({ code: 'cli.lexicon-file' }))
  expect(() => loadKnowledge({ dataFolder: folder })).toThrow(expect.objectContaining({ code: 'lexicon.file-missing' }))
})

// What the scripts of learning ask: the rules' coder, the lexicon, the word vectors; loaded once.
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { loadKnowledge } from '../../src/pipeline/knowledge.ts'
import { loadModel } from '../../src/text/load.ts'
import type { Sources } from './pairs.ts'

export async function openSources(): Promise<Sources & { readonly close: () => Promise<void> }> {
  const engine = await createEngine({ coder: 'rules' })
  const { knowledge } = loadKnowledge({})
  const { vectors, runtime } = await loadModel()
  await runtime.close()
  return { engine, knowledge, lexicon: knowledge.predicates, vectors, close: engine.close }
}

// A country's name right before a titled phrase that the parse cut off from it -> one phrase.
// Example: "Ukraine | President Volodymyr Zelensky met" where both hang on "met": no two subjects stand side by side, so "Ukraine" is a modifier.
// "gave Ukraine President Biden's word" is not touched: there the two hang differently.

import { agentAt } from '../phrase.ts'
import type { Chunk, Scene } from '../scene.ts'
import { hitCovering } from '../scene.ts'

/** Whether a noun of one person begins the chunk, or its first word leads to one. */
function beginsWithTitle(scene: Scene, chunk: Chunk): boolean {
  for (let at = chunk.first; at < Math.min(chunk.last, chunk.first + 4); at++) {
    const agent = agentAt(scene, at, chunk.first)
    if (agent !== undefined) return !agent.agent.collective && scene.tokens[chunk.first]?.upos !== 'DET'
  }
  return false
}

function belongs(scene: Scene, country: Chunk, titled: Chunk): boolean {
  const hit = hitCovering(scene, country.head)
  if (
    hit === undefined ||
    hit.first !== country.first ||
    hit.last !== country.last ||
    hit.sense.entry.kind === 'person'
  )
    return false
  const [left, right] = [scene.tokens[country.head], scene.tokens[titled.head]]
  if (left === undefined || right === undefined || left.sentence !== right.sentence) return false
  const inside = left.head >= titled.first && left.head < titled.last
  return (inside || (left.head === right.head && left.rel === right.rel)) && beginsWithTitle(scene, titled)
}

export function joinCountries(scene: Scene, chunks: readonly Chunk[]): Chunk[] {
  const byFirst = new Map(chunks.map((chunk) => [chunk.first, chunk]))
  const dropped = new Set<Chunk>()
  const widened = new Map<Chunk, number>()
  for (const chunk of chunks) {
    const next = byFirst.get(chunk.last)
    if (next === undefined || !belongs(scene, chunk, next)) continue
    dropped.add(chunk)
    widened.set(next, chunk.first)
  }
  return chunks
    .filter((chunk) => !dropped.has(chunk))
    .map((chunk) => ({ ...chunk, first: widened.get(chunk) ?? chunk.first }))
}

// A name and a titled phrase that the parse took for one phrase -> two, the second knowing of the first.
// Example: "with Noh and Japanese nuclear envoy Takehiro Funakoshi" where "Noh" hangs as a modifier: "Noh" becomes a chunk of its
// own, and the mention of the rest carries both actors, since the verb reaches only one of them.
// "South Korean and Japanese officials" stays one phrase: its first half is a nationality.

import { agentAt } from '../phrase.ts'
import type { Chunk, Scene } from '../scene.ts'
import { hitCovering, isCapital } from '../scene.ts'
import { INSIDE } from '../units.ts'

const LINKS = new Set(['and', 'or', '&'])

/** Only words of a person's name from `first` to `last`, with a title before it. */
function isName(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const token = scene.tokens[at]
    const hit = hitCovering(scene, at)
    if (token === undefined || token.upos !== 'PROPN' || !isCapital(token)) return false
    const title = at < last - 1 || last - first === 1 ? false : scene.index.agents.has(token.norm)
    if (hit !== undefined ? hit.sense.entry.kind !== 'person' : title) return false
  }
  return last > first
}

/** The right half holds a noun of actors of its own. */
function hasAgent(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (agentAt(scene, at, first) !== undefined) return true
  return false
}

function split(scene: Scene, chunk: Chunk): readonly Chunk[] {
  for (let at = chunk.first + 1; at < chunk.last - 1; at++) {
    const token = scene.tokens[at]
    if (token === undefined || token.upos !== 'CCONJ' || !LINKS.has(token.norm)) continue
    if (!isName(scene, chunk.first, at) || !hasAgent(scene, at + 1, chunk.last) || chunk.head < at) return [chunk]
    const left: Chunk = { sentence: chunk.sentence, first: chunk.first, last: at, head: at - 1 }
    return [left, { ...chunk, first: at + 1, also: left.head }]
  }
  return [chunk]
}

/** A name before "and" that hangs on the next phrase in a way that no name can: the next carries it. */
function adopt(scene: Scene, chunk: Chunk, byLast: ReadonlyMap<number, Chunk>): Chunk {
  const link = scene.tokens[chunk.first - 1]
  const left = link !== undefined && LINKS.has(link.norm) ? byLast.get(chunk.first - 1) : undefined
  const token = left === undefined ? undefined : scene.tokens[left.head]
  if (left === undefined || token === undefined || chunk.also !== undefined) return chunk
  const orphan = token.upos === 'PROPN' && INSIDE.has(token.rel) && token.head >= chunk.first && token.head < chunk.last
  return orphan ? { ...chunk, also: left.head } : chunk
}

export function splitCoordination(scene: Scene, chunks: readonly Chunk[]): Chunk[] {
  const whole = chunks.flatMap((chunk) => (chunk.last - chunk.first > 3 ? split(scene, chunk) : [chunk]))
  const byLast = new Map(whole.map((chunk) => [chunk.last, chunk]))
  return whole.map((chunk) => adopt(scene, chunk, byLast))
}

// A title and the name right behind it -> one phrase, however the parse hangs them.
// Example: "South Korean diplomat | Noh Kyu-duk" -> one chunk whose head is the word through which it hangs in the sentence.
// Not across marks, not for plural nouns ("officials Monday"), not where the name is a place, a day or a nationality.
import { agentAt } from '../phrase.ts'
import type { Chunk, Scene } from '../scene.ts'
import { hitCovering, isCapital, wordSet } from '../scene.ts'
import type { Unit } from '../units.ts'

/** A singular noun of persons: "envoy", "President". */
function isTitle(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return false
  if (token.feats.Number === 'Plur' || hitCovering(scene, token.index) !== undefined) return false
  const phrases = scene.index.agents.get(token.norm) ?? scene.index.agents.get(token.lemma.toLowerCase())
  const known = phrases?.some((phrase) => !phrase.agent.collective && phrase.agent.facility !== true)
  return known === true || scene.index.titles.has(token.norm.replace(/\.$/, ''))
}

/** A name that can be a person's. */
function isPersonLike(scene: Scene, chunk: Chunk): boolean {
  const token = scene.tokens[chunk.first]
  if (token === undefined || token.upos !== 'PROPN' || !isCapital(token)) return false
  if (wordSet(scene.index, 'temporal').has(token.norm)) return false
  const hit = hitCovering(scene, chunk.first)
  return hit === undefined || hit.sense.entry.kind === 'person'
}

function joined(scene: Scene, title: Chunk, name: Chunk): Chunk {
  const [titleToken, nameToken] = [scene.tokens[title.head], scene.tokens[name.head]]
  const nameInside = nameToken !== undefined && nameToken.head >= title.first && nameToken.head < title.last
  const titleInside = titleToken !== undefined && titleToken.head >= name.first && titleToken.head < name.last
  const head = nameInside || !titleInside ? title.head : name.head
  return { sentence: title.sentence, first: title.first, last: name.last, head }
}

const PREMODIFIER = new Set(['ADJ', 'NOUN', 'PROPN', 'DET', 'NUM'])

const isName = (scene: Scene, chunk: Chunk, units: ReadonlyMap<number, Unit>): boolean =>
  units.has(chunk.head) || scene.tokens[chunk.head]?.upos === 'PROPN'

/** A title that heads no chunk of its own (the parse went astray) with the words before it. */
function looseTitle(scene: Scene, chunk: Chunk): Chunk {
  const end = chunk.first - 1
  const title = scene.tokens[end]
  if (title === undefined || title.sentence !== chunk.sentence || !isTitle(scene, end) || !isPersonLike(scene, chunk))
    return chunk
  let first = agentAt(scene, end, scene.doc.sentences[chunk.sentence]?.first ?? 0)?.first ?? end
  for (let token = scene.tokens[first - 1]; token !== undefined; token = scene.tokens[first - 1]) {
    const fits = token.sentence === chunk.sentence && PREMODIFIER.has(token.upos)
    if (!fits || wordSet(scene.index, 'temporal').has(token.norm)) break
    first--
    if (token.upos === 'DET') break
  }
  return { ...chunk, first }
}

/** Titles that a widened chunk has taken in are no chunks of their own any more. */
function withoutInner(after: readonly Chunk[], before: readonly Chunk[]): Chunk[] {
  if (after.every((chunk, at) => chunk === before[at])) return [...after]
  const nameAt = new Map(before.map((chunk) => [chunk.head, chunk.first]))
  const taken = new Map(
    after.flatMap((chunk) => {
      const first = nameAt.get(chunk.head)
      return first !== undefined && first > chunk.first ? [[first, chunk] as const] : []
    }),
  )
  return after.filter((chunk) => {
    const by = taken.get(chunk.last)
    return by === undefined || by === chunk || chunk.first < by.first
  })
}

export function joinTitles(scene: Scene, chunks: readonly Chunk[], units: ReadonlyMap<number, Unit>): Chunk[] {
  const byFirst = new Map(chunks.map((chunk) => [chunk.first, chunk]))
  const dropped = new Set<Chunk>()
  const out: Chunk[] = []
  for (const chunk of chunks) {
    const next = byFirst.get(chunk.last)
    const fits = next !== undefined && next.sentence === chunk.sentence && next !== chunk && !dropped.has(chunk)
    if (!fits || !isTitle(scene, chunk.last - 1) || !isPersonLike(scene, next)) continue
    dropped.add(chunk).add(next)
    out.push(joined(scene, chunk, next))
  }
  const rest = chunks.filter((chunk) => !dropped.has(chunk))
  return withoutInner(
    [...rest.map((chunk) => (isName(scene, chunk, units) ? looseTitle(scene, chunk) : chunk)), ...out],
    chunks,
  )
}

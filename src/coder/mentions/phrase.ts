// Chunk -> Phrase: its parts by their work: possessor, modifiers, noun of an actor, name.
// Example: "Japan's former foreign minister Taro Kono" -> possessor "Japan", former, agent "foreign minister", name "Taro Kono".
// Only the chunk itself is read; what stands around it is for the rules.
import type { AgentPhrase } from '../../lexicon/actor-index.ts'
import type { AgentEntry, Token } from '../../model/index.ts'
import type { Chunk, Hit, Scene } from './scene.ts'
import { hitCovering, isCapital, isTied, wordSet } from './scene.ts'

/** A noun of an actor in its place: half-open range with all its words. */
export interface AgentAt {
  readonly agent: AgentEntry
  readonly head: number
  readonly first: number
  readonly last: number
}

export interface Phrase {
  readonly chunk: Chunk
  /** First token after determiner and possessor. */
  readonly coreFirst: number
  /** First token after the leading determiner: where the words begin that are shown. */
  readonly shownFirst: number
  /** Head token of the possessor ("Japan", "his"). */
  readonly possessor?: number
  readonly agent?: AgentAt
  /** The name the phrase ends in, half-open. */
  readonly name?: { readonly first: number; readonly last: number; readonly hit?: Hit }
  /** Names of the lexicon before agent or head, that act. */
  readonly modifiers: readonly Hit[]
  /** Short title before the name, without a noun of its own: "Gen." -> MIL. */
  readonly title?: string
  readonly former: boolean
  readonly atThatTime: boolean
  readonly lesser: boolean
  readonly definite: boolean
  readonly plural: boolean
}

const POSSESSIVE = /^['’]s?$/
/** Without the point of an abbreviation and without "ex-". */
const bare = (norm: string): string => (/\.$|^ex-/.test(norm) ? norm.replace(/\.$/, '').replace(/^ex-/, '') : norm)
const wordOf = (token: Token | undefined): string => bare(token?.norm ?? '')

/** Words in a range, hyphens left out, going left from `from`. */
function matchesBefore(scene: Scene, phrase: AgentPhrase, from: number, stop: number): number | undefined {
  let at = from
  for (const word of phrase.before) {
    if (wordOf(scene.tokens[at]) === '-') at--
    if (at < stop) return undefined
    const token = scene.tokens[at]
    if (wordOf(token) !== word && token?.lemma.toLowerCase() !== word) return undefined
    at--
  }
  return at + 1
}

function matchesAfter(scene: Scene, phrase: AgentPhrase, from: number): number | undefined {
  let at = from
  for (const word of phrase.after) {
    if (wordOf(scene.tokens[at]) === '-') at++
    if (wordOf(scene.tokens[at]) !== word) return undefined
    at++
  }
  return at
}

/** "European [Union leaders]": the first word belongs to a name that begins before it. */
function cutsName(scene: Scene, first: number, head: number): boolean {
  const name = first < head ? hitCovering(scene, first) : undefined
  return name !== undefined && name.first < first && name.last <= head
}

/** The longest noun of actors with this head; `stop` is the first token it may use. */
export function agentAt(scene: Scene, head: number, stop: number): AgentAt | undefined {
  const token = scene.tokens[head]
  if (token === undefined) return undefined
  const phrases = scene.index.agents.get(bare(token.norm)) ?? scene.index.agents.get(token.lemma.toLowerCase())
  for (const phrase of phrases ?? []) {
    const first = matchesBefore(scene, phrase, head - 1, stop)
    const last = matchesAfter(scene, phrase, head + 1)
    if (first !== undefined && last !== undefined && !cutsName(scene, first, head))
      return { agent: phrase.agent, head, first, last }
  }
  return undefined
}

/** Where the possessor ends and its head; the possessor itself is a chunk of its own. */
function possessorOf(scene: Scene, chunk: Chunk): { head: number; end: number } | undefined {
  for (let at = chunk.head; at >= chunk.first; at--) {
    const token = scene.tokens[at]
    if (token === undefined) continue
    if (at < chunk.head && (token.xpos === 'PRP$' || (token.rel === 'nmod:poss' && token.upos === 'PRON')))
      return { head: at, end: at + 1 }
    const inName = hitCovering(scene, at)
    if (POSSESSIVE.test(token.form) && at > chunk.first && (inName === undefined || inName.first === at))
      return { head: ownerBefore(scene, chunk, at), end: at + 1 }
  }
  return undefined
}

/** Head of the phrase before "'s". */
function ownerBefore(scene: Scene, chunk: Chunk, mark: number): number {
  const up = scene.tokens[mark]?.head ?? -1
  return up >= chunk.first && up < mark ? up : mark - 1
}

const isName = (scene: Scene, token: Token): boolean =>
  token.upos === 'PROPN' && isCapital(token) && !wordSet(scene.index, 'temporal').has(token.norm)

/** "duk" of "Kyu-duk", "bin" of "Khalid bin Sultan": small words inside a name that goes on to the left. */
function isNameTail(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1]
  if (isTied(scene, at)) return isCapital(scene.tokens[at - 2])
  return wordSet(scene.index, 'particle').has(scene.tokens[at]?.norm ?? '') && before?.upos === 'PROPN'
}

interface Ends {
  readonly agent?: AgentAt
  readonly nameFirst: number
}

/** From the right: the name, then the noun of an actor before it. */
function readEnds(scene: Scene, chunk: Chunk, coreFirst: number): Ends {
  let nameFirst = chunk.last
  for (let at = chunk.last - 1; at >= coreFirst; at--) {
    const token = scene.tokens[at]
    if (token === undefined) break
    const hit = hitCovering(scene, at)
    if (hit !== undefined) {
      if (hit.sense.entry.kind !== 'person' && hit.sense.entry.dictionaryCode === undefined)
        return { nameFirst: Math.min(nameFirst, at + 1) }
      nameFirst = hit.first
      at = hit.first
      continue
    }
    const surname = token.rel === 'flat' && token.upos === 'PROPN' && at > coreFirst && nameFirst === at + 1
    const agent = surname ? undefined : agentAt(scene, at, coreFirst)
    if (agent !== undefined) return { agent, nameFirst: Math.max(nameFirst, Math.min(agent.last, chunk.last)) }
    if (!isName(scene, token) && !/^[-‐‑]$/.test(token.form) && !isNameTail(scene, at)) break
    nameFirst = at
  }
  return { nameFirst }
}

function titleBefore(scene: Scene, nameFirst: number, nameLast: number): string | undefined {
  for (let at = nameFirst; at < nameLast; at++) {
    const sector = scene.index.titles.get(wordOf(scene.tokens[at]))
    if (sector === undefined) return undefined
    if (at + 1 < nameLast) return sector
  }
  return undefined
}

function modifiersOf(scene: Scene, first: number, last: number): Hit[] {
  const out: Hit[] = []
  for (let at = first; at < last; at++) {
    const hit = hitCovering(scene, at)
    if (hit === undefined || hit.first !== at) continue
    if (hit.acts && hit.last <= last) out.push(hit)
  }
  return out
}

const isPlural = (scene: Scene, head: number): boolean => {
  const token = scene.tokens[head]
  return token?.feats.Number === 'Plur' || token?.xpos === 'NNS' || token?.xpos === 'NNPS'
}

function skipTitles(scene: Scene, first: number, last: number): number {
  let at = first
  const isTitle = (word: string) => scene.index.titles.has(word) || wordSet(scene.index, 'honorific').has(word)
  while (at < last - 1 && isTitle(wordOf(scene.tokens[at]))) at++
  return at
}

function anyWord(scene: Scene, first: number, last: number, list: string): boolean {
  const words = wordSet(scene.index, list)
  for (let at = first; at < last; at++) if (words.has(scene.tokens[at]?.norm ?? '')) return true
  return false
}

/** Over quotation marks at the beginning. */
function afterMarks(scene: Scene, from: number, head: number): number {
  let at = from
  while (at < head && scene.tokens[at]?.upos === 'PUNCT') at++
  return at
}

const afterDeterminer = (scene: Scene, chunk: Chunk): number =>
  scene.tokens[chunk.first]?.upos === 'DET' ? chunk.first + 1 : chunk.first

function isFormer(scene: Scene, chunk: Chunk, first: number, before: number, agent: AgentAt | undefined): boolean {
  if (agent !== undefined && /^ex-/.test(scene.tokens[agent.first]?.norm ?? '')) return true
  return cueBefore(scene, chunk, 'former') || anyWord(scene, first, before, 'former')
}

/** "then-" or "ex-" before the phrase, where the parse left it out. */
function cueBefore(scene: Scene, chunk: Chunk, list: string): boolean {
  const before = scene.tokens[chunk.first - 1]
  if (before === undefined || before.sentence !== chunk.sentence) return false
  if (wordSet(scene.index, list).has(before.norm) && before.upos !== 'ADV') return true
  const word = scene.tokens[chunk.first - 2]
  return /^[-‐‑]$/.test(before.form) && word?.sentence === chunk.sentence && wordSet(scene.index, list).has(word.norm)
}

function nameOf(scene: Scene, chunk: Chunk, ends: Ends): Phrase['name'] {
  const first = skipTitles(scene, ends.nameFirst, chunk.last)
  if (first >= chunk.last) return undefined
  const hit = hitCovering(scene, first)
  const whole =
    hit !== undefined &&
    hit.first === first &&
    (hit.sense.entry.kind === 'person' || hit.sense.entry.dictionaryCode !== undefined)
  return whole ? { first, last: Math.max(hit.last, chunk.last), hit } : { first, last: chunk.last }
}

export function readPhrase(scene: Scene, chunk: Chunk): Phrase {
  const owner = possessorOf(scene, chunk)
  const start = owner?.end ?? chunk.first
  const det = scene.tokens[start]
  const coreFirst = afterMarks(
    scene,
    det !== undefined && det.upos === 'DET' && start < chunk.head ? start + 1 : start,
    chunk.head,
  )
  const ends = readEnds(scene, chunk, coreFirst)
  const name = nameOf(scene, chunk, ends)
  const title = titleBefore(scene, ends.nameFirst, chunk.last)
  const before = ends.agent?.first ?? Math.min(ends.nameFirst, chunk.last)
  const former = isFormer(scene, chunk, coreFirst, before, ends.agent)
  const atThatTime = cueBefore(scene, chunk, 'then') || anyWord(scene, coreFirst, before, 'then')
  return {
    chunk,
    coreFirst,
    shownFirst: owner === undefined ? coreFirst : afterDeterminer(scene, chunk),
    ...(owner === undefined ? {} : { possessor: owner.head }),
    ...(ends.agent === undefined ? {} : { agent: ends.agent }),
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    modifiers: modifiersOf(scene, coreFirst, before),
    former,
    atThatTime,
    lesser: anyWord(scene, coreFirst, before, 'lesser'),
    definite:
      det?.lemma.toLowerCase() === 'the' || det?.lemma === 'this' || det?.lemma === 'that' || owner !== undefined,
    plural: isPlural(scene, ends.agent?.head ?? chunk.head),
  }
}

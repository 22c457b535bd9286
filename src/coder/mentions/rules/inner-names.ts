// Names inside the phrases of others -> mentions of their own, for coreference and for what is said of their owners.
// Example: "U.S. officials" -> besides the officials the U.S.; "Scientology officials" -> Scientology, where it is named elsewhere.
// They never act: whoever acts is the phrase around them. Runs when the document has been read.
import type { Draft } from '../draft.ts'
import { actorOf, renamed } from '../draft.ts'
import { namesWith } from '../name-register.ts'
import type { Apposed, OpenReading } from '../reading.ts'
import { addDraft } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { hitCovering, isCapital, isNoActor, wordSet } from '../scene.ts'
import { nameKeyOf } from '../traits.ts'
import { headOfRange } from '../units.ts'
import { hitDraft } from './modifiers.ts'

const INNER: ReadonlySet<string> = new Set(['compound', 'nmod:poss', 'nmod:desc', 'amod', 'nmod', 'flat'])

/** Whether the tokens lie inside a longer phrase whose head stands outside them. */
function isInside(reading: OpenReading, first: number, last: number): boolean {
  const around = reading.byHead.get(first)
  if (around === undefined) return true
  const { head, first: begin, last: end } = around.chunk
  if ((head >= first && head < last) || begin > first || end < last) return false
  const name = around.traits.nameKey?.split(' ') ?? []
  for (let at = first; at < last; at++)
    for (const { norm } of reading.scene.pieces[at] ?? []) if (name.includes(norm)) return false
  return true
}

function knownNames(reading: OpenReading): Draft[] {
  const { scene } = reading
  return scene.hits
    .filter((hit) => hit.acts && !isNoActor(hit) && isInside(reading, hit.first, hit.last))
    .map((hit) => ({ ...hitDraft(scene, hit, scene.tokens[hit.first]?.sentence ?? 0), canAct: false }))
    .filter((draft) => reading.byHead.get(draft.chunk.head)?.chunk.head !== draft.chunk.head)
    .map((draft) => ({ ...draft, rules: [...draft.rules.slice(0, 2), 'name:inner'] }))
}

interface Run {
  readonly first: number
  readonly last: number
  readonly key: string
}

/** Proper names before a noun that no lexicon knows: "Scientology" of "Scientology officials". */
function unknownRuns(scene: Scene): Run[] {
  const out: Run[] = []
  const isPart = (at: number): boolean => {
    const token = scene.tokens[at]
    return (
      token?.upos === 'PROPN' &&
      isCapital(token) &&
      hitCovering(scene, at) === undefined &&
      !scene.index.agents.has(token.norm)
    )
  }
  for (let at = 0; at < scene.tokens.length; at++) {
    if (!isPart(at)) continue
    let last = at + 1
    while (isPart(last) && scene.tokens[last]?.sentence === scene.tokens[at]?.sentence) last++
    const head = scene.tokens[headOfRange(scene.tokens, at, last)]
    const temporal = wordSet(scene.index, 'temporal').has(head?.norm ?? '')
    if (head !== undefined && INNER.has(head.rel) && !temporal)
      out.push({ first: at, last, key: nameKeyOf(scene, at, last) })
    at = last - 1
  }
  return out
}

/** Who bears the name, or the only person whose name ends in it. */
function bearerOf(reading: OpenReading, key: string): Draft | undefined {
  const exact = reading.bodies.get(key) ?? reading.persons.get(key)
  if (exact !== undefined) return exact
  const [full, ...others] = namesWith(reading.personNames, key).filter((name) => name.endsWith(` ${key}`))
  return full === undefined || others.length > 0 ? undefined : reading.persons.get(full)
}

function unknownDraft(reading: OpenReading, { first, last, key }: Run): Draft {
  const { scene } = reading
  const known = bearerOf(reading, key)
  const head = headOfRange(scene.tokens, first, last)
  const facts = { code: '', sector: '', others: [], rules: [] }
  return {
    chunk: { sentence: scene.tokens[first]?.sentence ?? 0, first, last, head },
    kind: 'named',
    actors: known?.actors.map((actor) => renamed(scene, actor, first, last)) ?? [actorOf(scene, facts, first, last)],
    place: known?.place ?? false,
    canAct: false,
    rules: ['name:inner', known === undefined ? 'name:unknown' : 'coref:same-name'],
    traits: { person: known?.traits.person ?? false, plural: false, nouns: [], nameKey: key, inner: true },
    ...(known === undefined || known.chunk.first >= first ? {} : { sameAs: known }),
  }
}

/** "Alireza Mehraban" of "the team's coach, Alireza Mehraban": the whole stands for it, as part it is the same. */
function apposedPart(reading: OpenReading, { part, whole }: Apposed): Draft {
  const { first, last } = part.chunk
  return {
    ...part,
    actors: whole.actors.map((actor) => renamed(reading.scene, actor, first, last)),
    canAct: false,
    rules: ['name:apposed', ...part.rules],
    traits: { ...part.traits, inner: true },
    sameAs: reading.byHead.get(whole.chunk.head) ?? whole,
  }
}

export function innerNames(reading: OpenReading): void {
  for (const one of reading.apposed)
    if (one.part.chunk.head !== one.whole.chunk.head) addDraft(reading, apposedPart(reading, one))
  for (const draft of knownNames(reading)) addDraft(reading, draft)
  const runs = unknownRuns(reading.scene).filter((run) => isInside(reading, run.first, run.last))
  const counts = new Map<string, number>()
  for (const { key } of runs) counts.set(key, (counts.get(key) ?? 0) + 1)
  const known = new Set(runs.map(({ key }) => key).filter((key) => bearerOf(reading, key) !== undefined))
  for (const run of runs)
    if (known.has(run.key) || (counts.get(run.key) ?? 0) > 1) addDraft(reading, unknownDraft(reading, run))
}

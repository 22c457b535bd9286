// "president of Armenia", "rebels in Yemen", "soldiers from Ghana" -> the country or body of the complement.
// "of" right behind the phrase counts however the parse hangs it; "in" and "from" right behind it count for plurals and bodies
// ("police in Lima"), for one person only where the parse hangs them on the noun ("met the emir in Paris" gives nothing).
// "envoy for North Korea", "ambassador to Japan" and "the ambassador in Tokyo" name a topic or a host, no owner.
import type { Token } from '../../../model/index.ts'
import type { Owner } from '../facts.ts'
import { NO_CUES } from '../facts.ts'
import { factsOfHit } from '../hit-facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Hit, Scene } from '../scene.ts'
import { hitCovering, isCapital, wordSet } from '../scene.ts'

const STRONG = new Set(['of'])
const LOCAL = new Set(['in', 'from', 'inside', 'across', 'at', 'throughout'])
const SKIP = new Set([
  'the',
  'capital',
  'city',
  'town',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'neighbouring',
  'neighboring',
  'province',
  'south',
  'north',
  'east',
  'west',
  'southeastern',
  'southwestern',
  'northeastern',
  'northwestern',
  'war-torn',
  'nearby',
  'of',
])

/** "the Sudanese Rapid Support Forces": the body, not its nationality. */
function nameAfterNationality(scene: Scene, hit: Hit): Hit {
  const next = hit.sense.form === 'adj' ? hitCovering(scene, hit.last) : undefined
  return next?.first === hit.last && next.acts && next.sense.entry.kind !== 'person' ? next : hit
}

/** The name behind a preposition, over "the", "northern" and such. */
function nameBehind(scene: Scene, prep: Token): Hit | undefined {
  for (let at = prep.index + 1; at < prep.index + 5; at++) {
    const token = scene.tokens[at]
    if (token === undefined || token.sentence !== prep.sentence) return undefined
    const hit = hitCovering(scene, at)
    if (hit !== undefined) return hit.first === at ? nameAfterNationality(scene, hit) : undefined
    const counts = prep.norm === 'of' && (token.upos === 'NUM' || /^(a|an)$/.test(token.norm))
    if (!SKIP.has(token.norm) && !counts) return undefined
  }
  return undefined
}

/** "a spokesman for the Libyan coastguard", "an adviser to the EU". */
const speaksFor = (scene: Scene, phrase: Phrase, prep: Token): boolean =>
  (prep.norm === 'for' || prep.norm === 'to') && wordSet(scene.index, 'speaks-for').has(phrase.agent?.agent.noun ?? '')

const NAME_WORDS = new Set(['PROPN', 'NOUN', 'ADJ', 'CCONJ', 'DET'])

/** "Ministry of Fisheries of Ghana": the preposition of the last "of" of a name in capitals. */
function lastOf(scene: Scene, phrase: Phrase, end: number): Token | undefined {
  const prep = scene.tokens[end]
  if (prep?.norm !== 'of' || !isCapital(scene.tokens[phrase.chunk.head])) return prep
  for (let at = end + 1; at < end + 8; at++) {
    const token = scene.tokens[at]
    if (token === undefined || token.sentence !== prep.sentence || hitCovering(scene, at) !== undefined) return prep
    if (token.norm === 'of') return token
    if (!NAME_WORDS.has(token.upos)) return prep
  }
  return prep
}

/** What an actor does or is for whoever it serves: "hackers [working for] North Korea", "a militia [loyal to] Tehran". */
const SERVICE: ReadonlyMap<string, readonly string[]> = new Map([
  ['working', ['for']],
  ['acting', ['for']],
  ['spying', ['for']],
  ['fighting', ['for']],
  ['employed', ['by']],
  ['paid', ['by']],
  ['backed', ['by']],
  ['controlled', ['by']],
  ['sponsored', ['by']],
  ['run', ['by']],
  ['linked', ['to', 'with']],
  ['loyal', ['to']],
])
/** Ties of one's own people; whoever is backed by a state is of it only where nothing else tells. */
const OWN_PEOPLE = /^(hacker|agent|spy|spie|assassin|mercenar|troll|operative|saboteur|hitman|hitmen|cyber)/

/** The preposition behind "working", "loyal" and such. */
function serviceOf(scene: Scene, phrase: Phrase, end: number): Token | undefined {
  const word = scene.tokens[end]
  const prep = scene.tokens[end + 1]
  if (word === undefined || prep === undefined || !OWN_PEOPLE.test(phrase.agent?.agent.noun ?? '')) return undefined
  return SERVICE.get(word.norm)?.includes(prep.norm) === true ? prep : undefined
}

const ENDS_PHRASE = new Set(['NOUN', 'PROPN', 'ADJ'])

/** A country or body by name that stands for itself, no modifier of what follows. */
function isLink(scene: Scene, hit: Hit): boolean {
  const next = scene.tokens[hit.last]
  const named = hit.sense.form === 'name' || hit.sense.form === 'capital'
  return hit.acts && named && !ENDS_PHRASE.has(next?.upos ?? '')
}

const isJoined = (scene: Scene, left: Hit, right: Hit): boolean =>
  scene.tokens.slice(left.last, right.first).some(({ norm }) => norm === 'and' || norm === 'or' || norm === '&')

/** "ambassadors of Chad, Mali and Niger": the names that follow in a row. */
function row(scene: Scene, first: Hit): Hit[] {
  const out = [first]
  for (let at = first.last; at < first.last + 40; at++) {
    const last = out.at(-1) ?? first
    const hit = hitCovering(scene, at)
    if (hit !== undefined && hit.first === at && isLink(scene, hit)) {
      out.push(hit)
      at = hit.last - 1
    } else if (at - last.last > 2 || !/^(,|and|or|the|&)$/.test(scene.tokens[at]?.norm ?? '')) break
  }
  return out.some((hit, at) => at > 0 && isJoined(scene, out[at - 1] ?? first, hit)) ? out : [first]
}

function ownsIn(scene: Scene, phrase: Phrase, prep: Token, hit: Hit): boolean {
  if (STRONG.has(prep.norm) || speaksFor(scene, phrase, prep)) return true
  if (!LOCAL.has(prep.norm) || wordSet(scene.index, 'sent-abroad').has(phrase.agent?.agent.noun ?? '')) return false
  if (phrase.plural || phrase.agent?.agent.collective === true) return true
  const governor = scene.tokens[hit.first]?.head ?? -1
  return governor >= phrase.chunk.first && governor < phrase.chunk.last
}

export function complementOwner(scene: Scene, phrase: Phrase): readonly Owner[] {
  const end = Math.max(phrase.chunk.last, phrase.agent?.last ?? 0)
  const service = serviceOf(scene, phrase, end)
  const prep = service ?? lastOf(scene, phrase, end)
  if (prep === undefined || prep.sentence !== phrase.chunk.sentence || prep.upos !== 'ADP') return []
  const hit = nameBehind(scene, prep)
  if (
    hit === undefined ||
    !hit.acts ||
    hit.sense.entry.kind === 'person' ||
    !(service === prep || ownsIn(scene, phrase, prep, hit))
  ) {
    const place = hit === undefined ? scene.places.get(prep.index + 1) : undefined
    if (place === undefined || !(phrase.plural || phrase.agent?.agent.collective || prep.norm === 'of')) return []
    if (!STRONG.has(prep.norm) && !LOCAL.has(prep.norm)) return []
    return [{ facts: { code: place.country, sector: '', others: [], rules: [] }, rule: 'owner:place' }]
  }
  if (phrase.agent?.agent.facility === true && hit.sense.form === 'adj') return []
  const all = phrase.plural ? row(scene, hit) : [hit]
  return all.flatMap((one) => factsOfHit(scene, one, NO_CUES).map((facts) => ({ facts, rule: 'owner:complement' })))
}

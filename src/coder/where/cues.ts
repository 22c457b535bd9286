// Whether a name stands where a place stands: "in Seoul", "near Kharkiv", "south of Baghdad", "the capital Kabul", "the town of Moyale", "visited Tehran".
// The walk goes back from the name over articles, adjectives and nouns of places to the word that decides.
// A government that acts ("Seoul said") has no such word before it and is left alone.
import type { Document, Token } from '../../model/text.ts'

/** What led to a name. `sure`: the words say that it is a place, so small and unlikely ones count. */
export interface Cue {
  readonly rule: string
  readonly sure: boolean
  /** The noun of places right before it or its "of": "province", "town". */
  readonly noun?: string
  /** First token of the words that led to it. */
  readonly from: number
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const PREPOSITIONS = words(
  'in at near inside outside around across throughout within over off toward towards into through beyond above along amid',
)
const MOVES = words(
  'travel go fly return arrive come flee visit head rush sail march drive walk move leave depart evacuate trip flight journey way send bring take deploy transfer airlift deport dispatch redirect order rush ferry truck ship steam tow deliver redeploy shift withdraw pull convoy carry airdrop parachute',
)
const VISITS = words(
  'visit enter leave reach tour besiege capture seize retake recapture bomb shell strike attack pound hit overrun storm liberate occupy evacuate flee invade encircle surround raid',
)
const OUTGOING = words(
  'withdrawal retreat attack fire flight evacuation departure deportation return rocket missile exit pullout release escape journey report broadcast expulsion removal transfer export',
)
const NOUNS = words(
  'capital city town village port province region district island neighborhood neighbourhood suburb camp enclave area state county municipality metropolis settlement outpost stronghold peninsula valley oblast governorate territory republic resort hamlet commune prefecture',
)
const SIDES = words(
  'north south east west northeast northwest southeast southwest outskirts outside streets suburbs center centre part parts heart edge coast gates vicinity city town village port province region district island state airport square capital area skies quarter quarters crossroads slum slums square squares control hospitals prisons jails schools mosques villages hills mountains forests',
)
const COMPASS =
  /^(?:north|south|east|west|central|upper|lower|greater|downtown|mid)(?:ern|east|west|eastern|western|most)*$/

function isFiller({ upos, norm, xpos, rel }: Token): boolean {
  if (upos === 'VERB') return rel === 'amod' || (xpos === 'VBG' && /^neighbou?ring$/.test(norm))
  return (
    upos === 'DET' ||
    upos === 'ADJ' ||
    upos === 'NUM' ||
    COMPASS.test(norm) ||
    norm === '-' ||
    /^(nearby|neighbou?ring)$/.test(norm)
  )
}

interface Walked {
  readonly at: number
  readonly noun?: string
}

/** Walks back over fillers, "city of", "the port city", "north of"; tells where it stopped and the first noun of places it passed. */
function walkBack(doc: Document, first: number, start: number): Walked {
  let at = first - 1
  let noun: string | undefined
  for (let steps = 0; steps < 7 && at >= start; steps++) {
    const token = doc.tokens[at]
    if (token === undefined) break
    const before = doc.tokens[at - 1]
    if (token.norm === 'of' && before !== undefined && (NOUNS.has(before.lemma) || SIDES.has(before.norm))) {
      noun ??= before.lemma
      at -= 2
    } else if (token.upos === 'NOUN' && NOUNS.has(token.lemma)) {
      noun ??= token.lemma
      at -= 1
    } else if (isFiller(token) || (token.upos === 'PROPN' && noun !== undefined)) at -= 1
    else break
  }
  return noun === undefined ? { at } : { at, noun }
}

/** The word that a name hangs on; prepositions and further names passed over. */
function governorOf(doc: Document, first: number, last: number): Token | undefined {
  let token: Token | undefined
  for (let index = first; index < last; index++) {
    const inside = doc.tokens[index]
    if (inside !== undefined && (inside.head < first || inside.head >= last)) token = inside
  }
  return token === undefined ? undefined : doc.tokens[token.head]
}

function byPreposition(doc: Document, at: number, first: number, last: number): string | undefined {
  const norm = doc.tokens[at]?.norm ?? ''
  if (PREPOSITIONS.has(norm)) return `place:${norm}`
  const governor = governorOf(doc, first, last)
  if (norm === 'from') {
    const ofThing = governor !== undefined && /^(NOUN|PROPN|PRON)$/.test(governor.upos) && !OUTGOING.has(governor.lemma)
    return ofThing ? undefined : 'place:from'
  }
  if (norm === 'to') return governor !== undefined && MOVES.has(governor.lemma) ? 'place:to' : undefined
  return undefined
}

/** "visited Tehran", "shelled Goma": the name is the object of the verb before it. */
function isObject(doc: Document, at: number, first: number, last: number): boolean {
  const verb = doc.tokens[at]
  return verb?.upos === 'VERB' && VISITS.has(verb.lemma) && governorOf(doc, first, last)?.index === at
}

/** The cue before the name at [first, last), if it has one. `start`: first token of its sentence. */
export function cueOf(doc: Document, first: number, last: number, start: number): Cue | undefined {
  const { at, noun } = walkBack(doc, first, start)
  const rule = at < start ? undefined : byPreposition(doc, at, first, last)
  const sure = noun !== undefined
  const more = noun === undefined ? {} : { noun }
  if (rule !== undefined) return { rule, sure, from: at, ...more }
  if (sure) return { rule: 'place:noun', sure, from: at + 1, ...more }
  return at >= start && at === first - 1 && isObject(doc, at, first, last)
    ? { rule: 'place:object', sure: false, from: first }
    : undefined
}

// Readings of a headline -> readings in which a short verb that the parser took for a noun is the verb: "US, Taiwan [ink] trade deal".
// Example: "ink" under "deal" becomes the root; "US" its subject with "Taiwan" joined to it, "deal" its object.
// It leaves alone sentences with a full stop or a verb of their own, and words behind anything but a name or somebody who acts ("Black ink spill").
import type { Reading } from './draft.ts'

/** What the lists of data/english/headline-verbs.txt tell. */
export interface HeadlineWords {
  readonly headlineVerbs: ReadonlySet<string>
  readonly headlineEveryday: ReadonlySet<string>
  readonly headlineActors: ReadonlySet<string>
}

/** "mulls", "slashes", "denies" */
function thirdPerson(verb: string): string {
  if (verb === 'quiz') return 'quizzes'
  if (/(s|x|z|ch|sh)$/.test(verb)) return `${verb}es`
  return /[^aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

interface Known extends HeadlineWords {
  /** Both forms of each verb -> its lemma. */
  readonly lemmas: ReadonlyMap<string, string>
}

const NOUNS = new Set(['NN', 'NNS', 'NNP', 'NNPS'])
const isNoun = (reading: Reading | undefined): boolean => reading !== undefined && NOUNS.has(reading.xpos)
const isName = (reading: Reading | undefined): boolean => reading?.upos === 'PROPN'
const JOINS = new Set([',', 'and', '&'])

/** Whether the words before the verb are "US, Taiwan" or "Kenya and Uganda". */
function joinAt(forms: readonly string[], readings: readonly Reading[], verb: number): number {
  for (let at = verb - 2; at > 0; at--)
    if (JOINS.has(forms[at] ?? '')) return isName(readings[at - 1]) && isName(readings[verb - 1]) ? at : -1
  return -1
}

function verbAt(forms: readonly string[], readings: readonly Reading[], words: Known): number {
  const limit = Math.min(forms.length - 1, 7)
  for (let at = 1; at < limit; at++) {
    const form = forms[at] ?? ''
    const lemma = words.lemmas.get(form)
    if (lemma === undefined || !isNoun(readings[at]) || !isNoun(readings[at + 1] ?? readings[at + 2])) continue
    const before = readings[at - 1]
    const joined = joinAt(forms, readings, at)
    const plural = joined > 0 || !form.endsWith('s') ? form === lemma : form !== lemma
    const acts = isName(before) || words.headlineActors.has((forms[at - 1] ?? '').toLowerCase())
    if (!plural || !acts || (joined < 0 && words.headlineEveryday.has(lemma))) continue
    if (joined < 0 && form === lemma && !words.headlineActors.has((forms[at - 1] ?? '').toLowerCase())) continue
    return at
  }
  return -1
}

/** Where words before the verb hang: the last of each name under the verb or the first name, the others on their name. */
function before(readings: readonly Reading[], verb: number, join: number): Reading[] {
  const first = join > 0 ? join - 1 : verb - 1
  return readings.slice(0, verb).map((reading, at) => {
    if (at === first) return { ...reading, head: verb, rel: 'nsubj' }
    if (at === verb - 1) return { ...reading, head: first, rel: 'conj' }
    if (at === join) return { ...reading, head: verb - 1, rel: reading.upos === 'PUNCT' ? 'punct' : 'cc' }
    const head = at < first ? first : verb - 1
    return reading.head >= verb || reading.head < 0 ? { ...reading, head, rel: 'compound' } : reading
  })
}

/** The noun behind the verb that becomes its object: the end of the run of nouns it was read with. */
function objectOf(readings: readonly Reading[], verb: number): number {
  let at = verb + 1
  while (isNoun(readings[at + 1]) || (readings[at]?.upos === 'ADJ' && at + 1 < readings.length)) at++
  return at
}

function behind(readings: readonly Reading[], verb: number): Reading[] {
  const object = objectOf(readings, verb)
  return readings.slice(verb + 1).map((reading, k) => {
    const at = verb + 1 + k
    if (at === object) return { ...reading, head: verb, rel: 'obj' }
    if (at < object)
      return reading.head > verb && reading.head !== at ? reading : { ...reading, head: object, rel: 'compound' }
    return reading.head > verb ? reading : { ...reading, head: verb, rel: reading.upos === 'PUNCT' ? 'punct' : 'obl' }
  })
}

/** "Police Fire On Crowd": where every word has its capital, capitals tell nothing. */
const isTitleCase = (forms: readonly string[]): boolean =>
  forms.length > 3 && forms.every((form) => form.length < 4 || !/^\p{Ll}/u.test(form))

function read(forms: readonly string[], readings: readonly Reading[], words: Known): readonly Reading[] {
  const verb = verbAt(forms, readings, words)
  const itself = readings[verb]
  if (itself === undefined) return readings
  const lemma = words.lemmas.get(forms[verb] ?? '') ?? itself.lemma
  const xpos = forms[verb] === lemma ? 'VBP' : 'VBZ'
  const found: Reading = { ...itself, upos: 'VERB', xpos, lemma, head: -1, rel: 'root' }
  return [...before(readings, verb, joinAt(forms, readings, verb)), found, ...behind(readings, verb)]
}

/** The lists -> what mends the readings of one sentence. */
export function headlineReader(
  lists: HeadlineWords,
): (forms: readonly string[], readings: readonly Reading[]) => readonly Reading[] {
  const lemmas = new Map(
    [...lists.headlineVerbs].flatMap((verb) => [[verb, verb] as const, [thirdPerson(verb), verb] as const]),
  )
  const words: Known = { ...lists, lemmas }
  return (forms, readings) => {
    if (
      forms.length > 16 ||
      /[.!?…:;]/.test(forms.at(-1) ?? '') ||
      readings.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
    )
      return readings
    const spelled = isTitleCase(forms) ? forms.map((form) => form.toLowerCase()) : forms
    return read(spelled, readings, words)
  }
}

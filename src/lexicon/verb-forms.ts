// Lemmas of verbs -> their regular forms: "expel" -> expels, expelled, expelling; "ban" -> banned, "levy" -> levied.
// Used where a form was never seen in training and its lemma is a guess ("expell"): form -> the lemma that the lexicon knows.
// British and American doubling both count ("cancelled", "canceled"). Irregular forms are the reader's own.

const VOWEL = /[aeiou]/
const DOUBLES = /(?:^|[^aeiou])[aeiou][bdfgklmnprtvz]$/
const SIBILANT = /(?:s|x|z|ch|sh)$/

const ends = (verb: string, past: string, gerund: string): string[] => [`${verb}${past}`, `${verb}${gerund}`]

/** Every regular form of one verb but the lemma itself. */
export function regularForms(verb: string): string[] {
  const last = verb.at(-1) ?? ''
  const before = verb.at(-2) ?? ''
  if (last === 'y' && !VOWEL.test(before)) {
    const stem = verb.slice(0, -1)
    return [`${stem}ies`, `${stem}ied`, `${verb}ing`]
  }
  if (verb.endsWith('ie')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`]
  if (/[eoy]e$/.test(verb)) return [`${verb}s`, `${verb}d`, `${verb}ing`]
  if (last === 'e') return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  const third = SIBILANT.test(verb) || last === 'o' ? `${verb}es` : `${verb}s`
  const doubled = DOUBLES.test(verb) ? ends(`${verb}${last}`, 'ed', 'ing') : []
  const oneSyllable = (verb.match(/[aeiouy]+/g) ?? []).length === 1
  return [third, ...(doubled.length > 0 && oneSyllable ? [] : ends(verb, 'ed', 'ing')), ...doubled]
}

/** Form -> lemma over many verbs; forms that are lemmas themselves, or that two verbs share, are left out. */
export function verbForms(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const known = new Set(lemmas)
  const forms = new Map<string, string>()
  const shared = new Set<string>()
  for (const lemma of known) {
    for (const form of regularForms(lemma)) {
      if (known.has(form)) continue
      if (forms.has(form) && forms.get(form) !== lemma) shared.add(form)
      forms.set(form, lemma)
    }
  }
  for (const form of shared) forms.delete(form)
  return forms
}

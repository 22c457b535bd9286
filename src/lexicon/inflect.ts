// Lemma -> its regular inflected forms, so that a word is found although the lemmatiser cut it wrongly ("expelled" -> "expell").
// Example: inflectionsOf('verb', 'expel') holds "expelled", "expelling", "expels". Irregular forms are the lemmatiser's.

const VOWEL = /[aeiou]/

/** Whether the last consonant may double: one vowel before one consonant ("expel", "stop", not "attack"). */
const doubles = (lemma: string): boolean => /[^aeiou][aeiou][bdgklmnprtvz]$/.test(lemma)

function sForm(lemma: string): string {
  if (/(s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return `${lemma}s`
}

function verbForms(lemma: string): string[] {
  const forms = [sForm(lemma)]
  if (lemma.endsWith('e')) return [...forms, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [...forms, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  forms.push(`${lemma}ed`, `${lemma}ing`)
  const last = lemma.at(-1) ?? ''
  if (doubles(lemma) && !VOWEL.test(last)) forms.push(`${lemma}${last}ed`, `${lemma}${last}ing`)
  return forms
}

/** Regular forms of a verb or noun, the lemma left out. */
export function inflectionsOf(pos: 'verb' | 'noun' | 'adj', lemma: string): string[] {
  return pos === 'verb' ? verbForms(lemma) : pos === 'noun' ? [sForm(lemma)] : []
}

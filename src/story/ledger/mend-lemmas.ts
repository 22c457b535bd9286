// Document -> the same with the lemmas of the ledger's own verbs mended where the reader cut them wrongly ("shrugged" -> "shrugge").
// Example: in "Beijing shrugged off the demand" the verb is "shrug", which data/story/cues.txt knows; "begged" stays whatever the reader says of it.
// Only words that the reader tags as verbs and whose lemma the cues do not know are looked up, by their regular forms.
import { inflectionsOf } from '../../lexicon/inflect.ts'
import type { Document } from '../../model/index.ts'
import type { Cues } from './cues.ts'

const FORMS = new WeakMap<Cues, { readonly lemmas: ReadonlySet<string>; readonly forms: ReadonlyMap<string, string> }>()

/** Verbs of lists ("refusal verb") and of turns ("shrug_off @table"), particles left out. */
function lemmasOf({ lists, deeds }: Cues): ReadonlySet<string> {
  const out = new Set<string>()
  for (const [name, words] of lists)
    if (/ (?:verb|turn)$/.test(name)) for (const word of words) out.add(word.replace(/[_ ].*$/, ''))
  for (const word of deeds) if (!word.includes('_')) out.add(word)
  return out
}

/** British spelling doubles an "l": "signalled", "cancelling". */
const formsOfVerb = (lemma: string): string[] => [
  ...inflectionsOf('verb', lemma),
  ...(/[aeiou]l$/.test(lemma) ? [`${lemma}led`, `${lemma}ling`] : []),
]

function formsOf(cues: Cues) {
  const known = FORMS.get(cues)
  if (known !== undefined) return known
  const lemmas = lemmasOf(cues)
  const forms = new Map([...lemmas].flatMap((lemma) => formsOfVerb(lemma).map((form) => [form, lemma])))
  const made = { lemmas, forms }
  FORMS.set(cues, made)
  return made
}

export function mendLemmas(doc: Document, cues: Cues): Document {
  const { lemmas, forms } = formsOf(cues)
  let mended = false
  const tokens = doc.tokens.map((token) => {
    if (token.upos !== 'VERB' || lemmas.has(token.lemma)) return token
    const lemma = forms.get(token.norm)
    if (lemma === undefined || lemma === token.lemma) return token
    mended = true
    return { ...token, lemma }
  })
  return mended ? { ...doc, tokens } : doc
}

// Mentions in the same words that no rule has linked -> one chain. Whom they stand for is not changed.
// Example: "religious schools ... religious schools"; "police ... the police" of one country; "the country" and "New Zealand";
// "Scientology" before and after "Scientology officials". Runs last. Indefinite and counted phrases ("two soldiers") stay apart.
import type { Draft } from '../draft.ts'
import type { OpenReading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { normAt } from '../scene.ts'

const STATE: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'SPY'])
const OTHERS: ReadonlySet<string> = new Set(
  'a an some several many few other another more all both each every no dozens hundreds thousands'.split(' '),
)

function wordsOf(scene: Scene, { chunk }: Draft): string[] {
  const words: string[] = []
  for (let at = chunk.first; at < chunk.last; at++) words.push(normAt(scene, at))
  if (words[0] === 'the' && words.length === 2) words.shift()
  if (/^['’]s?$/.test(words.at(-1) ?? '')) words.pop()
  return words
}

/** What two mentions must share to be linked; undefined for those that stay apart. */
function keyOf(scene: Scene, draft: Draft): string | undefined {
  const [actor] = draft.actors
  if (draft.kind === 'named') {
    if (draft.actors.length > 1 || actor?.id !== undefined || draft.traits.nameKey === undefined) return undefined
    return `name ${draft.traits.nameKey}`
  }
  if (draft.kind !== 'nominal' || draft.actors.length !== 1 || actor === undefined) return undefined
  if (draft.traits.nouns[0] === 'country' && actor.id !== undefined) return `country ${actor.id}`
  const words = wordsOf(scene, draft)
  if (words.some((word) => OTHERS.has(word) || /\d/.test(word)) || words.length === 0) return undefined
  const plural = draft.traits.plural && words.length > 1
  const body = !draft.traits.person && words.length === 1 && STATE.has(actor.sector) && actor.code !== ''
  const number = scene.tokens[draft.chunk.head - 1]?.upos === 'NUM'
  return (plural || body) && !number ? `noun ${words.join(' ')} ${actor.code}` : undefined
}

/** "New Zealand" for "the country". */
const countryKey = (draft: Draft): string | undefined => {
  const [actor] = draft.actors
  return draft.kind === 'named' && draft.place && draft.rules.includes('name:name') && actor?.id === actor?.code
    ? `country ${actor?.id}`
    : undefined
}

export function linkSameWords(reading: OpenReading): void {
  const { scene } = reading
  const first = new Map<string, Draft>()
  const order = [...reading.drafts.keys()].sort(
    (a, b) => (reading.drafts[a]?.chunk.head ?? 0) - (reading.drafts[b]?.chunk.head ?? 0),
  )
  for (const at of order) {
    const draft = reading.drafts[at]
    if (draft === undefined) continue
    const key = keyOf(scene, draft) ?? countryKey(draft)
    if (key === undefined) continue
    const known = first.get(key)
    if (known === undefined) first.set(key, draft)
    else if (draft.sameAs === undefined) reading.drafts[at] = { ...draft, sameAs: known.sameAs ?? known }
  }
}

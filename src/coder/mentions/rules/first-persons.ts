// "we", "I", "our" -> whoever speaks: in a quotation its speaker, behind "X said:" X, else the government that publishes the text.
// Example: “We will stay,” Foreign Minister Ama Addo said. -> We = the minister. In a report without such a publisher "we" stays out.
// Runs when the document has been read, for the speaker often stands behind the words.
import { mapQuotes } from '../../speech.ts'
import { childBy } from '../../tree.ts'
import type { Draft } from '../draft.ts'
import { actorOf, renamed, rootOf } from '../draft.ts'
import type { OpenReading } from '../reading.ts'
import { addDraft } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { normAt } from '../scene.ts'

const FIRST: ReadonlySet<string> = new Set('i me my mine myself we us our ours ourselves'.split(' '))
const ONE: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself'])

/** The subject of the last "X said:" before each sentence; what follows a colon goes on to the end. */
function speakersByColon(scene: Scene, speech: ReadonlySet<string>): (number | undefined)[] {
  let speaker: number | undefined
  return scene.doc.sentences.map(({ first, last }) => {
    const before = speaker
    for (let at = last - 1; normAt(scene, last - 1) === ':' && at >= first; at--) {
      const token = scene.tokens[at]
      if (token?.upos !== 'VERB' || !speech.has(token.lemma.toLowerCase())) continue
      speaker = childBy(scene.tree, at, 'nsubj') ?? speaker
      break
    }
    return before
  })
}

const NOBODY: Omit<Draft, 'chunk' | 'actors'> = {
  kind: 'pronoun',
  place: false,
  canAct: true,
  rules: ['coref:publisher'],
  traits: { person: true, plural: false, nouns: [], inner: false },
}

export function firstPersons(reading: OpenReading, speech: ReadonlySet<string>): void {
  const { scene } = reading
  const quotes = mapQuotes(scene.tree, speech)
  const byColon = speakersByColon(scene, speech)
  let ours: Draft | undefined
  /** The first "we" of each speaker: those for whom he speaks, not he himself. */
  const plural = new Map<number, Draft>()
  for (const token of scene.tokens) {
    if (token.upos !== 'PRON' || !FIRST.has(token.norm) || (token.form === 'US' && token.norm === 'us')) continue
    const quotation = quotes.quotationOf[token.index] ?? -1
    const speaker = quotation >= 0 ? quotes.speakers[quotation]?.speaker : byColon[token.sentence]
    const found = speaker === undefined ? undefined : reading.byHead.get(speaker)
    const one = ONE.has(token.norm)
    const chunk = { sentence: token.sentence, first: token.index, last: token.index + 1, head: token.index }
    const known = found?.actors.some((actor) => actor.code !== '' || scene.publisher === undefined)
    if (found !== undefined && known === true) {
      const actors = found.actors.map((actor) => renamed(scene, actor, token.index, token.index + 1))
      const before = one || !found.traits.person ? found : plural.get(rootOf(found).chunk.head)
      const draft: Draft = { ...NOBODY, chunk, actors, rules: ['coref:speaker'], ...(before ? { sameAs: before } : {}) }
      if (before === undefined) plural.set(rootOf(found).chunk.head, draft)
      addDraft(reading, draft)
    } else if (quotation < 0 && scene.publisher !== undefined) {
      const actors = [actorOf(scene, { ...scene.publisher, others: [], rules: [] }, token.index, token.index + 1)]
      const draft: Draft = { ...NOBODY, chunk, actors, ...(ours === undefined ? {} : { sameAs: ours }) }
      if (!one) ours = draft
      addDraft(reading, draft)
    }
  }
}

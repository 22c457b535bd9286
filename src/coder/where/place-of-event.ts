// Which of the places of a sentence is that of an event: the one that hangs on its predicate, or stands before the whole sentence.
// E.g. "Rebels in Goma said troops shelled Beni on Monday": said -> Goma, shelled -> Beni.
// Nothing is guessed from another sentence; the dateline is a separate fallback (datelinePlace).
import type { Place } from '../../model/event.ts'
import type { Document, Token } from '../../model/text.ts'

const STEPS = 12

/** The words from a token up to the root, itself first. */
function pathUp(doc: Document, start: number): Token[] {
  const path: Token[] = []
  let token = doc.tokens[start]
  while (token !== undefined && path.length < STEPS) {
    path.push(token)
    token = doc.tokens[token.head]
  }
  return path
}

/** The token of a place whose head lies outside it. */
function headOf(doc: Document, place: Place): number {
  for (let index = place.first; index < place.last; index++) {
    const head = doc.tokens[index]?.head ?? -1
    if (head < place.first || head >= place.last) return index
  }
  return place.first
}

function verbsBetween(path: readonly Token[], end: number): number {
  return path.slice(1, end).filter(({ upos }) => upos === 'VERB').length
}

/** How well a place fits a predicate; 0 for not at all. */
function fitness(doc: Document, place: Place, predicate: number): number {
  const up = pathUp(doc, headOf(doc, place))
  const at = up.findIndex(({ index }) => index === predicate)
  const bonus = (place.resolution - 1) * 0.2 - (place.rule === 'place:from' ? 0.5 : 0)
  if (at > 0) return 10 - at - 3 * verbsBetween(up, at) + bonus
  const governor = up.find(({ upos }) => upos === 'VERB' || upos === 'AUX')
  const above = governor !== undefined && pathUp(doc, predicate).some(({ index }) => index === governor.index)
  const first = doc.sentences[doc.tokens[predicate]?.sentence ?? -1]?.first ?? 0
  if (above && place.first - first <= 3) return 4 + bonus
  return 0
}

/** The place of the event whose predicate is that token; undefined where no place of its sentence belongs to it. */
export function placeOfEvent(doc: Document, places: readonly Place[], predicate: number): Place | undefined {
  const sentence = doc.sentences[doc.tokens[predicate]?.sentence ?? -1]
  if (sentence === undefined) return undefined
  const here = places.filter(({ first }) => first >= sentence.first && first < sentence.last)
  let best: Place | undefined
  let most = 0
  for (const place of here) {
    const score = fitness(doc, place, predicate)
    if (score > most) {
      best = place
      most = score
    }
  }
  return best ?? (here.length === 1 && here[0]?.rule !== 'place:from' ? here[0] : undefined)
}

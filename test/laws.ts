// The laws that every coded article keeps; a list of those that one breaks.
import { liesInside } from '../src/base/spans.ts'
import type { Actor, Document, Event } from '../src/model/index.ts'
import type { Coded } from '../src/pipeline/coded.ts'

function laidOut({ article, tokens, sentences }: Document): string[] {
  const broken: string[] = []
  let next = 0
  for (const sentence of sentences) {
    if (!liesInside(article, sentence)) broken.push(`sentence ${sentence.index} lies outside its text`)
    if (sentence.first !== next || sentence.last < sentence.first)
      broken.push(`sentence ${sentence.index} does not tile the tokens`)
    next = sentence.last
    for (const token of tokens.slice(sentence.first, sentence.last)) {
      if (token.sentence !== sentence.index) broken.push(`token ${token.index} names another sentence`)
      if (!liesInside(article, { ...token, in: sentence.in })) broken.push(`token ${token.index} lies outside its text`)
    }
  }
  if (next !== tokens.length) broken.push('tokens are left over after the last sentence')
  return broken
}

/** Heads stay in their sentence and lead to its one root. */
function trees({ tokens, sentences }: Document): string[] {
  const broken: string[] = []
  for (const { index, first, last } of sentences) {
    const words = tokens.slice(first, last)
    if (words.length > 0 && words.filter((token) => token.head < 0).length !== 1)
      broken.push(`sentence ${index} has not one root`)
    for (const token of words) {
      if (token.head >= 0 && (token.head < first || token.head >= last))
        broken.push(`head of ${token.index} lies outside its sentence`)
      let steps = 0
      for (let at = token.head; at >= 0 && steps <= words.length; at = tokens[at]?.head ?? -1) steps++
      if (steps > words.length) broken.push(`token ${token.index} is under itself`)
    }
  }
  return broken
}

function supported(event: Event, doc: Document): string[] {
  const broken: string[] = []
  const inside = (what: string, actor: Actor) => {
    if (!liesInside(doc.article, actor.span)) broken.push(`${event.id}: ${what} lies outside the text`)
  }
  if (!event.evidence.some((evidence) => evidence.role === 'event')) broken.push(`${event.id} has no evidence`)
  for (const evidence of event.evidence)
    if (!liesInside(doc.article, evidence) || evidence.end === evidence.start)
      broken.push(`${event.id}: evidence of ${evidence.role} is no words of the text`)
  for (const actor of event.actors) inside('an actor', actor)
  for (const actor of event.recipients) inside('a recipient', actor)
  if (doc.sentences[event.sentence] === undefined) broken.push(`${event.id} is of no sentence`)
  return broken
}

/** The laws that a coded article breaks, in words. */
export function brokenLaws({ doc, events }: Coded): string[] {
  const ids = events.map((event) => event.id)
  return [
    ...laidOut(doc),
    ...trees(doc),
    ...events.flatMap((event) => supported(event, doc)),
    ...(new Set(ids).size === ids.length ? [] : ['two events have the same id']),
  ]
}

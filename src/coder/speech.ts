// Document -> who speaks where: the speaker of every quotation, and the chain of speakers of a predicate.
// Example: “We ask Khartoum to open the crossing,” UN envoy Amina Yusuf said. -> "We" is the envoy, said_by the envoy.
// A quotation over paragraphs is one (the reader joins it). A bare quote goes to the subject of the sentence before it.
import type { Quotation, Speaker } from '../model/index.ts'
import type { PartyFinder } from './parties.ts'
import type { SpeechFrame } from './situation.ts'
import { childBy, isUnder, subtreeRange, type Tree, tokenAt } from './tree.ts'

/** The speaker of a quotation: the cue and the head of the speaker's phrase. */
export interface QuoteSpeaker {
  readonly cue: number
  readonly speaker: number
  readonly rule: 'speech:cue' | 'speech:carried' | 'speech:discourse'
}

export interface QuoteMap {
  /** Index into doc.quotations of the quotation a token lies in; -1 outside. */
  readonly quotationOf: Int32Array
  readonly speakers: readonly (QuoteSpeaker | undefined)[]
}

export function mapQuotes(tree: Tree, speech: ReadonlySet<string>): QuoteMap {
  const { doc } = tree
  const quotationOf = new Int32Array(doc.tokens.length).fill(-1)
  for (const [i, quotation] of doc.quotations.entries()) quotationOf.fill(i, quotation.first, quotation.last)
  const speakers: (QuoteSpeaker | undefined)[] = []
  doc.quotations.forEach((quotation, i) => {
    speakers.push(
      cueBeside(tree, quotation, quotationOf, speech) ??
        carried(tree, speakers, i) ??
        discourse(tree, quotation, quotationOf),
    )
  })
  return { quotationOf, speakers }
}

const sentenceRange = (tree: Tree, token: number): { first: number; last: number } | undefined => {
  const index = tree.tokens[token]?.sentence
  return index === undefined ? undefined : tree.doc.sentences[index]
}

/** A reporting verb with a subject, outside the quotation but in one of the sentences it touches; the nearest wins. */
function cueBeside(
  tree: Tree,
  quotation: Quotation,
  quotationOf: Int32Array,
  speech: ReadonlySet<string>,
): QuoteSpeaker | undefined {
  let best: QuoteSpeaker | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const edge of [quotation.last - 1, quotation.first]) {
    const range = sentenceRange(tree, edge)
    if (range === undefined) continue
    for (let at = range.first; at < range.last; at++) {
      const token = tokenAt(tree, at)
      if (quotationOf[at] !== -1 || token.upos !== 'VERB' || !speech.has(token.lemma.toLowerCase())) continue
      const speaker =
        childBy(tree, at, 'nsubj', 'obl:agent') ??
        (token.rel === 'conj' && token.head >= 0 ? childBy(tree, token.head, 'nsubj') : undefined)
      const away = at < quotation.first ? quotation.first - at : at - quotation.last
      if (speaker !== undefined && quotationOf[speaker] === -1 && away < distance) {
        best = { cue: at, speaker, rule: 'speech:cue' }
        distance = away
      }
    }
  }
  return best
}

/** “A,” X said. “B.”: the second quote of a paragraph goes to the first one's speaker. */
function carried(tree: Tree, speakers: readonly (QuoteSpeaker | undefined)[], index: number): QuoteSpeaker | undefined {
  const before = speakers[index - 1]
  const here = tree.doc.quotations[index]
  const there = tree.doc.quotations[index - 1]
  if (before === undefined || here === undefined || there === undefined) return undefined
  const paragraph = (token: number) => tree.doc.sentences[tree.tokens[token]?.sentence ?? -1]?.paragraph
  return paragraph(here.first) === paragraph(there.last - 1) ? { ...before, rule: 'speech:carried' } : undefined
}

/** A sentence that is nothing but a quote: the subject of the sentence before it speaks. */
function discourse(tree: Tree, quotation: Quotation, quotationOf: Int32Array): QuoteSpeaker | undefined {
  const range = sentenceRange(tree, quotation.first)
  if (range === undefined || range.first === 0) return undefined
  for (let at = range.first; at < quotation.first; at++)
    if (tokenAt(tree, at).upos !== 'PUNCT' && quotationOf[at] === -1) return undefined
  const before = sentenceRange(tree, range.first - 1)
  if (before === undefined) return undefined
  for (let at = before.first; at < before.last; at++) {
    if (tokenAt(tree, at).head === -1) {
      const speaker = childBy(tree, at, 'nsubj')
      return speaker === undefined || quotationOf[speaker] !== -1
        ? undefined
        : { cue: at, speaker, rule: 'speech:discourse' }
    }
  }
  return undefined
}

/** The speakers of a predicate, innermost first: the verbs of saying above it and loose cues, then the quotation it stands in. */
export function speechChain(
  quotes: QuoteMap,
  predicate: number,
  frames: readonly SpeechFrame[],
): readonly (SpeechFrame & { quote: boolean })[] {
  const quotation = quotes.quotationOf[predicate] ?? -1
  const chain = frames.map(({ cue, speaker, denied }) => ({
    cue,
    denied,
    ...(speaker === undefined ? {} : { speaker }),
    quote: quotation >= 0 && (quotes.quotationOf[cue] ?? -1) !== quotation,
  }))
  const speaker = quotation < 0 ? undefined : quotes.speakers[quotation]
  if (speaker !== undefined && !chain.some((frame) => frame.cue === speaker.cue || frame.speaker === speaker.speaker)) {
    chain.push({ cue: speaker.cue, speaker: speaker.speaker, denied: false, quote: true })
  }
  return chain
}

/** The record's speaker: the words of the phrase, whose it is, the cue. */
export function toSpeaker(
  tree: Tree,
  parties: PartyFinder,
  frame: SpeechFrame & { quote: boolean },
): Speaker | undefined {
  if (frame.speaker === undefined) return undefined
  const mention = parties.mentionAt(frame.speaker)
  const range = mention === undefined ? phraseRange(tree, frame.speaker) : { first: mention.first, last: mention.last }
  const first = tokenAt(tree, range.first)
  const last = tokenAt(tree, range.last - 1)
  const sentence = tree.doc.sentences[first.sentence]
  if (sentence === undefined) return undefined
  const source = sentence.in === 'title' ? (tree.doc.article.title ?? '') : tree.doc.article.text
  const party = parties.at(frame.speaker)[0]
  return {
    rawText: source.slice(first.start, last.end),
    span: { in: sentence.in, start: first.start, end: last.end },
    code: party?.actor.code ?? '',
    sector: party?.actor.sector ?? '',
    cue: tokenAt(tree, frame.cue).form,
    quote: frame.quote,
  }
}

/** A phrase without its relative clauses: the run of tokens under the head up to the first clause or comma behind it. */
function phraseRange(tree: Tree, head: number): { first: number; last: number } {
  const whole = subtreeRange(tree, head)
  let last = head + 1
  while (
    last < whole.last &&
    isUnder(tree, last, head) &&
    tokenAt(tree, last).upos !== 'PUNCT' &&
    tokenAt(tree, last).upos !== 'VERB'
  )
    last++
  let first = head
  while (
    first > whole.first &&
    isUnder(tree, first - 1, head) &&
    tokenAt(tree, first - 1).upos !== 'ADP' &&
    tokenAt(tree, first - 1).upos !== 'PUNCT'
  )
    first--
  return { first, last }
}

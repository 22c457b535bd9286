// Document + ActorIndex (+ places of the gazetteer) -> Scene, and its chunks read into phrases.
// Everything that the rules look at is computed here once, before the first rule speaks.
import type { ActorIndex } from '../../lexicon/actor-index.ts'
import type { Document, Place } from '../../model/index.ts'
import { treeOf } from '../tree.ts'
import { findChunks } from './chunks.ts'
import { conflictOf } from './conflict.ts'
import { countriesOf } from './countries.ts'
import { findNames } from './names.ts'
import type { Phrase } from './phrase.ts'
import { readPhrase } from './phrase.ts'
import { unionsIn } from './rules/capitals-of-unions.ts'
import { publisherOf } from './rules/publisher.ts'
import type { Hit, Scene } from './scene.ts'
import { piecesOfTokens } from './scene.ts'

function covering(length: number, hits: readonly Hit[]): Int32Array {
  const at = new Int32Array(length).fill(-1)
  for (const [index, hit] of hits.entries()) at.fill(index, hit.first, hit.last)
  return at
}

function bySentence(doc: Document, hits: readonly Hit[]): Hit[][] {
  const out: Hit[][] = doc.sentences.map(() => [])
  for (const hit of hits) out[doc.tokens[hit.first]?.sentence ?? -1]?.push(hit)
  return out
}

function quotedTokens(doc: Document): Uint8Array {
  const out = new Uint8Array(doc.tokens.length)
  for (const { first, last } of doc.quotations) out.fill(1, first, last)
  return out
}

export function buildScene(doc: Document, index: ActorIndex, places: readonly Place[]): Scene {
  const pieces = piecesOfTokens(doc.tokens)
  const hits = findNames({ doc, index, pieces, unions: unionsIn(doc) })
  return {
    doc,
    tree: treeOf(doc),
    tokens: doc.tokens,
    index,
    day: doc.article.date,
    pieces,
    hits,
    hitAt: covering(doc.tokens.length, hits),
    places: new Map(places.map((place) => [place.first, place])),
    countries: countriesOf(doc, index, hits, places),
    conflict: conflictOf(doc, index, hits),
    publisher: publisherOf(index, doc.article.source),
    hitsIn: bySentence(doc, hits),
    quoted: quotedTokens(doc),
  }
}

export const phrasesOf = (scene: Scene): Phrase[] => findChunks(scene).map((chunk) => readPhrase(scene, chunk))

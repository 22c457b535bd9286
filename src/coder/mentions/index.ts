// Document -> mentions: every phrase that names a possible actor, whom it means, and the rules that said so.
// Example: "South Korean diplomat Noh Kyu-duk met the envoy" -> [KOR GOV Noh Kyu-duk], [the envoy of the article].
// What they do to one another is read elsewhere (coder/).
import type { ActorIndex } from '../../lexicon/actor-index.ts'
import type { Document, Mention, Place } from '../../model/index.ts'
import { buildScene, phrasesOf } from './build-scene.ts'
import { finish } from './finish.ts'
import { openReading } from './reading.ts'
import { resolveAll } from './resolve.ts'
import { firstPersons } from './rules/first-persons.ts'
import { innerNames } from './rules/inner-names.ts'
import { linkSameWords } from './rules/same-words.ts'

export interface MentionOptions {
  /** Places of the gazetteer in this document; they tell countries of cities that the actor files do not have. */
  readonly places?: readonly Place[]
  /** Verbs of saying, by which the speakers of quotations are found. */
  readonly speech?: ReadonlySet<string>
}

const NO_WORDS: ReadonlySet<string> = new Set()

export function findMentions(doc: Document, index: ActorIndex, options: MentionOptions = {}): readonly Mention[] {
  const scene = buildScene(doc, index, options.places ?? [])
  const phrases = phrasesOf(scene)
  const reading = openReading(scene, phrases)
  resolveAll(reading, phrases)
  firstPersons(reading, options.speech ?? NO_WORDS)
  innerNames(reading)
  linkSameWords(reading)
  return finish(reading.drafts)
}

/** Mentions by the token that verbs point at, and for every other token the smallest mention around it. */
export interface MentionMap {
  readonly byHead: ReadonlyMap<number, Mention>
  readonly around: ReadonlyMap<number, Mention>
}

export function mapMentions(mentions: readonly Mention[]): MentionMap {
  const byHead = new Map<number, Mention>()
  const around = new Map<number, Mention>()
  for (const mention of mentions) {
    if (!byHead.has(mention.head)) byHead.set(mention.head, mention)
    for (let at = mention.first; at < mention.last; at++) {
      const known = around.get(at)
      if (known === undefined || known.last - known.first >= mention.last - mention.first) around.set(at, mention)
    }
  }
  return { byHead, around }
}

/** The mention that has this token as its head, or else the smallest one around it. */
export const mentionAt = (map: MentionMap, token: number): Mention | undefined =>
  map.byHead.get(token) ?? map.around.get(token)

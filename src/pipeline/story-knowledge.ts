// The folder data/story and the coder's knowledge -> what the story stage knows; and Coded -> what it reads.
// Example: loadStory(dataFolder, knowledge).cues tells that "turn down" refuses. Loaded once with the engine.
import { join } from 'node:path'
import { hashOf } from '../base/ids.ts'
import { noticePhrases } from '../base/notices.ts'
import type { Knowledge } from '../coder/index.ts'
import { version } from '../lexicon/load-package.ts'
import { loadStoryLists } from '../lexicon/load-story.ts'
import type { WordLists } from '../lexicon/word-lists.ts'
import { createCompact } from '../story/compact.ts'
import { cuesOf } from '../story/ledger/cues.ts'
import type { CodedArticle } from '../story/ledger/scene.ts'
import type { StoryKnowledge } from '../story/read-article.ts'
import { calledBy, deedWords } from '../story/standing/kin-words.ts'
import { familiesOf } from '../story/stories/families.ts'
import type { StoryRules } from '../story/tell.ts'
import type { Coded } from './coded.ts'

export type LoadedStory = Omit<StoryKnowledge, 'alike'> & Omit<StoryRules, 'kin'> & { readonly deeds: WordLists }

export function loadStory(dataFolder: string, { words, ontology }: Pick<Knowledge, 'words' | 'ontology'>): LoadedStory {
  const files = loadStoryLists(join(dataFolder, 'story'))
  const lists = (name: string) => files.get(name) ?? new Map<string, ReadonlySet<string>>()
  return {
    cues: cuesOf(lists('cues'), { deeds: deedWords(lists('deeds')), called: calledBy(lists('deeds')) }),
    deeds: lists('deeds'),
    compact: createCompact(),
    families: familiesOf(lists('kin')),
    notices: noticePhrases(lists('notices')),
    words,
    ontology,
  }
}

/** To be raised when the rules of linking change: then what was linked before is linked anew. */
const LINKING = 2

/** The program and the lists that linking goes by. */
export const linkVersionOf = ({ deeds, families }: Pick<LoadedStory, 'deeds' | 'families'>): string =>
  hashOf([
    version,
    String(LINKING),
    ...[deeds, families].flatMap((lists) => [...lists].map(([name, words]) => [name, ...words].join(' '))),
  ])

export const codedArticle = ({ doc, events, seen }: Coded): CodedArticle => ({
  doc,
  events,
  mentions: seen.mentions,
  dates: seen.dates,
  explained: seen.explained,
})

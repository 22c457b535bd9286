// Options -> Engine: the reader, the knowledge and the learned tables, loaded once.
// Example: const engine = await createEngine({ actors: ['mine.txt'] }); const { events } = await engine.code(article)
// Only what is loaded has a lifetime; close() gives the model's memory back.
import { join } from 'node:path'
import { learnedFolder as ownTables } from '../lexicon/load-learned.ts'
import { dataFolder as ownData, packageFolder, version } from '../lexicon/load-package.ts'
import { linkKept } from '../story/kept/link-kept.ts'
import { readArticle } from '../story/read-article.ts'
import { meaningLikeness, wordLikeness } from '../story/similarity.ts'
import { kinWords } from '../story/standing/kin-words.ts'
import { tell } from '../story/tell.ts'
import { createReader } from '../text/reader.ts'
import { codeArticle } from './code-article.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { loadKnowledge } from './knowledge.ts'
import { loadModels } from './learned.ts'
import { rankForPair, relate } from './relate.ts'
import { relateLearned } from './relate-learned.ts'
import { codedArticle, linkVersionOf, loadStory } from './story-knowledge.ts'

export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const { dataFolder = ownData, modelFolder = join(packageFolder, 'models', 'parser-en') } = options
  const { coder = 'both', learnedFolder = ownTables } = options
  const { knowledge, diagnostics, counts } = loadKnowledge({ ...options, dataFolder })
  const reader = await createReader({ model: modelFolder })
  const models = coder === 'rules' ? undefined : loadModels(learnedFolder, reader.vectors)
  const lexicon = knowledge.predicates
  const stages = {
    read: reader.read,
    knowledge,
    ...(models === undefined
      ? {}
      : { second: { model: models.events, weights: models.weights, lexicon, alone: coder === 'learned' } }),
  }
  const story = loadStory(dataFolder, knowledge)
  const alike = meaningLikeness(reader.vectorOf)
  const rules = { ...story, kin: kinWords(story.deeds, wordLikeness(reader.vectorOf), alike) }
  return {
    record: {
      ontology: knowledge.ontology,
      nameOfCode: (code) => knowledge.actors.byCode.get(code)?.names[0] ?? '',
      coder: `rapporteur ${version}`,
    },
    diagnostics: [...reader.diagnostics, ...diagnostics],
    notices: story.notices,
    about: { runtime: reader.runtime, model: modelFolder, counts },
    read: reader.read,
    code: (article) => codeArticle(article, stages),
    readArticle: (coded) => readArticle(codedArticle(coded), { ...story, alike }),
    tell: (articles) => tell(articles, rules),
    linkKept: (known) => linkKept(rules, known),
    linkVersion: linkVersionOf(story),
    relate: async (pair) => {
      const article = { id: pair.id, text: pair.text, ...(pair.date === undefined ? {} : { date: pair.date }) }
      const coded = await codeArticle(article, { read: reader.read, knowledge })
      if (models === undefined) return relate(pair, coded, lexicon)
      const { doc } = coded
      if (coder === 'learned') return relateLearned({ pair, doc }, lexicon, models.events)
      const found = rankForPair(pair, { doc, events: coded.events, mentions: coded.seen.mentions })
      return relateLearned({ pair, doc, found }, lexicon, models.pairs)
    },
    close: reader.close,
  }
}

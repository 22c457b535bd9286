// CoNLL-U with marked entities (GUM's way) -> how well chains of mentions are found: npx tsx scripts/score-coref.ts FILE [--gold-trees] [--errors]
// Words are taken as given; trees are our parser's, or with --gold-trees the file's own. The file may be gzipped. Writes nothing.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { findMentions } from '../src/coder/mentions/index.ts'
import { findPlaces } from '../src/coder/where/index.ts'
import { addChainSums, figuresOf, meanOf, NO_CHAINS, type Sums } from '../src/eval/chain-metrics.ts'
import { scoreCoref } from '../src/eval/coref.ts'
import { markedEntities } from '../src/eval/gum-entities.ts'
import { wordGroup } from '../src/lexicon/english.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { documentFromConllu } from '../src/text/conllu.ts'
import { createReader } from '../src/text/reader.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'gold-trees': { type: 'boolean' }, errors: { type: 'boolean' } },
})
const [file] = positionals
if (file === undefined) throw new Error('name the CoNLL-U file')

const bytes = readFileSync(file)
const conllu = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
const { knowledge } = loadKnowledge({})
const speech = wordGroup(knowledge.words, 'speech')
const reader = await createReader()

const dayOf = (part: string): string | undefined => /# meta::dateCreated = (\d{4}-\d\d-\d\d)/.exec(part)?.[1]

let sums = NO_CHAINS
const links = { right: 0, marked: 0, all: 0 }
for (const part of conllu.split(/^(?=# newdoc)/m).filter((text) => text.trim() !== '')) {
  const date = dayOf(part)
  const trees = values['gold-trees'] === true ? part : await reader.readTokens(part)
  const doc = documentFromConllu(trees, date === undefined ? {} : { date })
  const places = findPlaces(doc, knowledge.gazetteer)
  const score = scoreCoref(doc, markedEntities(part), findMentions(doc, knowledge.actors, { places, speech }))
  sums = addChainSums(sums, score.sums)
  for (const key of ['right', 'marked', 'all'] as const) links[key] += score.links[key]
  if (values.errors !== true) continue
  console.log(`== ${/# newdoc id = (.*)/.exec(part)?.[1] ?? ''}`)
  for (const { words, before, rules } of score.wrong)
    console.log(`  wrong link: ${words} -> ${before} {${rules.join(', ')}}`)
  for (const { first, last, chain, link } of score.missed)
    console.log(
      `  missed: [${chain} ${link}] ${doc.tokens
        .slice(first, last)
        .map((token) => token.form)
        .join(' ')}`,
    )
}

const show = (name: string, one: Sums): string => {
  const { recall, precision, f1 } = figuresOf(one)
  return `${name} R ${recall.toFixed(1)} P ${precision.toFixed(1)} F1 ${f1.toFixed(1)}`
}
console.log(`${show('MUC', sums.muc)}  ${show('B-cubed', sums.bcubed)}  ${show('CEAF-e', sums.ceafe)}`)
console.log(`mean ${meanOf(sums).toFixed(1)}`)
const share = (whole: number): string => ((100 * links.right) / Math.max(1, whole)).toFixed(1)
console.log(
  `links: ${links.right} right of ${links.marked} between marked entities, precision ${share(links.marked)}; of all ${links.all} links ${share(links.all)}`,
)
await reader.close()

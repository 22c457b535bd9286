// A folder of CoNLL-U files -> how well the reader does: gold tokens through the parser, and raw text through everything.
// Example: npx tsx scripts/score-reader.ts ../treebank ewt-dev gum-dev. Files may be gzipped; further words pick files by name.
// LAS counts subtypes and punctuation. Prints one line a file; writes nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Document } from '../src/model/index.ts'
import { documentFromConllu } from '../src/text/conllu.ts'
import { writeFeats } from '../src/text/feats.ts'
import { createReader, type Reader } from '../src/text/reader.ts'

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2)
const f1 = (same: number, gold: number, mine: number): string => percent(2 * same, gold + mine)

const textOf = (path: string): string => {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

async function scoreGoldTokens(gold: Document, reader: Reader): Promise<string> {
  const right = { uas: 0, las: 0, upos: 0, xpos: 0, lemma: 0, feats: 0 }
  for (const { first, last } of gold.sentences) {
    const words = gold.tokens.slice(first, last)
    const readings = await reader.parse(words.map(({ form }) => form))
    for (const [at, word] of words.entries()) {
      const mine = readings[at]
      const head = word.head < 0 ? -1 : word.head - first
      if (mine?.head === head) right.uas++
      if (mine?.head === head && mine.rel === word.rel) right.las++
      if (mine?.upos === word.upos) right.upos++
      if (mine?.xpos === word.xpos) right.xpos++
      if (mine?.lemma === word.lemma) right.lemma++
      if (mine !== undefined && writeFeats(mine.feats) === writeFeats(word.feats)) right.feats++
    }
  }
  const shares = Object.entries(right).map(
    ([name, count]) => `${name.toUpperCase()} ${percent(count, gold.tokens.length)}`,
  )
  return `gold tokens: ${shares.join(' ')}`
}

const spanKey = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`

interface Counts {
  same: number
  gold: number
  mine: number
}

const common = (
  gold: readonly { start: number; end: number }[],
  mine: readonly { start: number; end: number }[],
): Counts => {
  const keys = new Set(gold.map(spanKey))
  return { same: mine.filter((span) => keys.has(spanKey(span))).length, gold: gold.length, mine: mine.length }
}

/** Words of the same span whose head has the same span and whose relation is the same. */
function sameArcs(gold: Document, mine: Document): number {
  const arcs = (doc: Document): ReadonlySet<string> =>
    new Set(
      doc.tokens.map(
        (token) =>
          `${spanKey(token)} ${token.rel} ${token.head < 0 ? 'root' : spanKey(doc.tokens[token.head] ?? token)}`,
      ),
    )
  const wanted = arcs(gold)
  return [...arcs(mine)].filter((arc) => wanted.has(arc)).length
}

async function scoreRawText(documents: readonly Document[], reader: Reader): Promise<string> {
  const total = { tokens: { same: 0, gold: 0, mine: 0 }, sentences: { same: 0, gold: 0, mine: 0 } }
  let arcs = 0
  for (const gold of documents) {
    const mine = await reader.read({ id: 'raw', text: gold.article.text })
    for (const name of ['tokens', 'sentences'] as const) {
      const counts = common(gold[name], mine[name])
      for (const key of ['same', 'gold', 'mine'] as const) total[name][key] += counts[key]
    }
    arcs += sameArcs(gold, mine)
  }
  const { tokens, sentences } = total
  const scores = [tokens, sentences].map(({ same, gold, mine }) => f1(same, gold, mine))
  return `raw text: tokens ${scores[0]} sentences ${scores[1]} LAS ${f1(arcs, tokens.gold, tokens.mine)}`
}

async function main([folder, ...names]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('name the folder with the CoNLL-U files')
  const reader = await createReader()
  const files = readdirSync(folder).filter((file) => /\.conllu(\.gz)?$/.test(file))
  for (const file of files.filter((name) => names.length === 0 || names.some((part) => name.includes(part))).sort()) {
    const conllu = textOf(join(folder, file))
    const whole = documentFromConllu(conllu)
    const documents = conllu.split(/^(?=# newdoc)/m).map((part) => documentFromConllu(part))
    console.log(`${file}\n  ${await scoreGoldTokens(whole, reader)}\n  ${await scoreRawText(documents, reader)}`)
  }
}

await main(process.argv.slice(2))

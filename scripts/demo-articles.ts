// Writes examples/demo.jsonl from the development half of corpora/situations: npx tsx scripts/demo-articles.ts
// One article a line, in the order of publication, as `rapporteur demo` adds them. Ids are SITUATION-ARTICLE.
// Situations that are only ever scored, or were until they were opened for development, are left alone.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isScoredHalf } from '../src/eval/corpus.ts'
import { parseSituation } from '../src/eval/situations.ts'

const FOLDER = 'corpora/situations'

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))
  .filter((name) => !isScoredHalf(name))

const articles = names.flatMap((name) => {
  const { situation } = parseSituation(readFileSync(`${FOLDER}/${name}.txt`, 'utf8'), name)
  return situation.articles.map(({ id, date, source, url, title, text }) => ({
    id: `${name}-${id}`,
    title,
    date,
    source,
    ...(url === undefined ? {} : { url }),
    text,
  }))
})

articles.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
writeFileSync('examples/demo.jsonl', articles.map((article) => `${JSON.stringify(article)}\n`).join(''))
console.log(`${articles.length} articles of ${names.length} situations: ${names.join(', ')}`)

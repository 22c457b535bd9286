// What linking costs: synthetic articles from real codings, the link stage only. npx tsx bench/stories.ts [MOST] (100,000 by default).
// Each size runs in this process after the other; seconds of the processor, microseconds an article and the highest memory are printed.
// Growth close to linear shows as a last column that hardly rises.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticleLine } from '../src/ingest/json-lines.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import { news } from './news.ts'

const most = Number(process.argv[2] ?? 100_000)
const lines = readFileSync(join(import.meta.dirname, '..', 'examples', 'border.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)

const engine = await createEngine()
const templates = []
for (const line of lines) templates.push(engine.readArticle(await engine.code(parseArticleLine(line).article)))
const told = templates.filter(({ reports }) => reports.length > 0)

console.log('articles  CPU secs   µs an article   stories   entries   memory MB')
for (const size of [1000, 3000, 10_000, 30_000, 100_000].filter((one) => one <= most)) {
  const articles = news(size, told, 7)
  const start = process.cpuUsage()
  const { stories, ledger } = engine.tell(articles)
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `${String(size).padStart(8)}  ${seconds.toFixed(2).padStart(8)}  ${((seconds * 1e6) / size).toFixed(0).padStart(13)}  ${String(stories.length).padStart(8)}  ${String(ledger.length).padStart(8)}  ${memory.toFixed(0).padStart(9)}`,
  )
}
await engine.close()

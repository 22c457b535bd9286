// CoNLL-U with gold tokens -> the same CoNLL-U, token for token, with lemma, tags, features, head and relation filled in.
// Example: "1\tKim\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No" keeps its first, second and last column.
// Comments, ranges (1-2) and empty nodes (8.1) pass as they stand; columns 3 to 8 of words are not looked at.
import { type ConlluRow, type ConlluSentence, column, parseConllu } from './conllu-rows.ts'
import type { Reading } from './draft.ts'
import { writeFeats } from './feats.ts'
import { MOST_WORDS } from './long-sentences.ts'

type Parse = (forms: readonly string[]) => Promise<readonly Reading[]>

const cell = (value: string): string => (value === '' ? '_' : value.replace(/\s+/g, '_'))

function filled(row: ConlluRow, reading: Reading, ids: readonly string[]): string {
  const head = reading.head < 0 ? '0' : (ids[reading.head] ?? '0')
  const middle = [cell(reading.lemma), reading.upos, reading.xpos, writeFeats(reading.feats), head, reading.rel]
  return [column(row, 0), column(row, 1), ...middle, column(row, 8), column(row, 9)].join('\t')
}

/** Over-long sentences are read in pieces; the root of each later piece hangs on the first root. */
async function parseLong(forms: readonly string[], parse: Parse): Promise<readonly Reading[]> {
  const out: Reading[] = []
  let root = -1
  for (let from = 0; from < forms.length; from += MOST_WORDS) {
    for (const reading of await parse(forms.slice(from, from + MOST_WORDS))) {
      const isRoot = reading.head < 0
      const head = isRoot ? root : reading.head + from
      out.push({ ...reading, head, rel: isRoot && root >= 0 ? 'parataxis' : reading.rel })
    }
    if (root < 0) root = out.findIndex(({ head }) => head < 0)
  }
  return out
}

async function analyzeSentence(sentence: ConlluSentence, parse: Parse): Promise<string> {
  const words = sentence.rows.filter((row) => row.kind === 'word')
  const ids = words.map((row) => column(row, 0))
  const forms = words.map((row) => column(row, 1))
  const readings = forms.length > MOST_WORDS ? await parseLong(forms, parse) : await parse(forms)
  const places = new Map(words.map((row, at) => [row, at]))
  const lines = sentence.rows.map((row) => {
    const reading = readings[places.get(row) ?? -1]
    return reading === undefined ? row.columns.join('\t') : filled(row, reading, ids)
  })
  return [...sentence.comments.map((comment) => `# ${comment}`), ...lines, '', ''].join('\n')
}

export async function analyzeConllu(conllu: string, parse: Parse): Promise<string> {
  const out: string[] = []
  for (const sentence of parseConllu(conllu).sentences) out.push(await analyzeSentence(sentence, parse))
  return out.join('')
}

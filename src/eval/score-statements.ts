// Entities marked in statements, labelled by us with country and sector, against the coder's mentions.
// Example: "Secretary Kerry" labelled USA GOV is found where a mention over these words is USA; its sector is right where it is GOV.
// A mention stands for a marked entity where both cover each other's head word; of several the one nearest in length counts.
// "-" means that no country (or sector) is evident; "x" that the marked words name no actor: such rows are not counted.
import type { Document, Mention } from '../model/index.ts'

export interface StatementLabel {
  readonly article: string
  readonly start: number
  readonly end: number
  /** Code "USA", several "GBR+RUS", "-" or "x". */
  readonly code: string
  readonly sector: string
}

export interface StatementScore {
  readonly actors: number
  /** A mention over the right words. */
  readonly spans: number
  /** ... and of the right country. */
  readonly found: number
  /** Rows with a sector to be told, and how many of those found have it right. */
  readonly sectors: number
  readonly sectorsRight: number
  readonly wrong: readonly string[]
}

export const NO_STATEMENTS: StatementScore = { actors: 0, spans: 0, found: 0, sectors: 0, sectorsRight: 0, wrong: [] }

export interface LabelColumns {
  readonly first: string
  readonly second: string
  readonly agreed: string
}

/** Lines of test/data/statements-labels.tsv: article, start, end, then code and sector of pass A, of pass B, and as agreed. */
export function parseLabels(
  text: string,
): { readonly label: StatementLabel; readonly a: string; readonly b: string }[] {
  const [, ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [article = '', start = '', end = '', aCode, aSector, bCode, bSector, code = '', sector = ''] =
      line.split('\t')
    const label = { article, start: Number(start), end: Number(end), code, sector }
    return { label, a: `${aCode} ${aSector}`, b: `${bCode} ${bSector}` }
  })
}

/** Agreement of two passes beyond chance. */
export function kappa(pairs: readonly (readonly [string, string])[]): number {
  const share = (part: number): number => part / Math.max(1, pairs.length)
  const same = share(pairs.filter(([a, b]) => a === b).length)
  const names = new Set(pairs.flat())
  let chance = 0
  for (const name of names)
    chance += share(pairs.filter(([a]) => a === name).length) * share(pairs.filter(([, b]) => b === name).length)
  return chance === 1 ? 1 : (same - chance) / (1 - chance)
}

interface Range {
  readonly start: number
  readonly end: number
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Characters of a mention, with the possessor's or neighbour's words that belong to it. */
function rangeOf(doc: Document, { first, last }: Mention): Range {
  return { start: doc.tokens[first]?.start ?? 0, end: doc.tokens[last - 1]?.end ?? 0 }
}

/** The word of the marked range that hangs outside it, as the parse has it. */
function headOf(doc: Document, label: Range): Range | undefined {
  const inside = doc.tokens.filter((token) => token.start < label.end && token.end > label.start)
  const own = new Set(inside.map((token) => token.index))
  return inside.find((token) => !own.has(token.head)) ?? inside.at(-1)
}

function overlap(a: Range, b: Range): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** The mention that stands for the marked words. */
export function mentionOver(doc: Document, mentions: readonly Mention[], label: Range): Mention | undefined {
  const head = headOf(doc, label)
  if (head === undefined) return undefined
  const fitting = mentions.filter((mention) => {
    const range = rangeOf(doc, mention)
    const own = doc.tokens[mention.head]
    if (own === undefined || !holds(range, head)) return false
    return holds(label, own) || (mention.kind === 'named' && holds(range, label))
  })
  return fitting.sort((a, b) => overlap(rangeOf(doc, b), label) - overlap(rangeOf(doc, a), label))[0]
}

const codesOf = (mention: Mention): string =>
  [...new Set(mention.actors.map((actor) => actor.code || '-'))].sort().join('+')

export function scoreStatement(
  doc: Document,
  mentions: readonly Mention[],
  labels: readonly StatementLabel[],
): StatementScore {
  let score = NO_STATEMENTS
  for (const label of labels) {
    if (label.code === 'x') continue
    const mention = mentionOver(doc, mentions, label)
    const code = mention === undefined || mention.actors.length === 0 ? '-' : codesOf(mention)
    const found = mention !== undefined && code === label.code.split('+').sort().join('+')
    const sectors = mention?.actors.map((actor) => actor.sector) ?? []
    const hasSector = label.sector !== '-'
    const right = found && hasSector && sectors.every((sector) => sector === label.sector)
    const words = doc.article.text.slice(label.start, label.end)
    const said =
      mention === undefined ? 'no mention' : `${code} ${sectors.join('+') || '-'} {${mention.rules.join(', ')}}`
    score = {
      actors: score.actors + 1,
      spans: score.spans + (mention === undefined ? 0 : 1),
      found: score.found + (found ? 1 : 0),
      sectors: score.sectors + (found && hasSector ? 1 : 0),
      sectorsRight: score.sectorsRight + (right ? 1 : 0),
      wrong:
        found && (right || !hasSector)
          ? score.wrong
          : [...score.wrong, `${words}: ${label.code} ${label.sector}, ours ${said}`],
    }
  }
  return score
}

export const addStatements = (a: StatementScore, b: StatementScore): StatementScore => ({
  actors: a.actors + b.actors,
  spans: a.spans + b.spans,
  found: a.found + b.found,
  sectors: a.sectors + b.sectors,
  sectorsRight: a.sectorsRight + b.sectorsRight,
  wrong: [...a.wrong, ...b.wrong],
})

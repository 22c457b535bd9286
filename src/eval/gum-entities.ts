// The MISC column of CoNLL-U in GUM's way -> the marked entities with their heads and chains.
// Example: "Entity=(3-organization-new-sssss-cf1-5-coref-Afghan_Team" opens a mention of chain 3; "Entity=3)" closes it.
// Tokens are counted over the whole text as a Document counts them: ranges and empty nodes do not count.
import { column, parseConllu } from '../text/conllu-rows.ts'

export interface MarkedEntity {
  readonly chain: string
  readonly type: string
  /** Token range, half-open. */
  readonly first: number
  readonly last: number
  /** Tokens that may stand for the whole: the words of its shortest form. */
  readonly core: readonly number[]
  /** "coref", "ana", "appos", "sgl" ... */
  readonly link: string
}

interface OpenEntity {
  readonly chain: string
  readonly type: string
  readonly first: number
  readonly core: string
  readonly link: string
}

const MARK = /\(([^()]+)(\)?)|([^()]+)\)/g

function openOf(fields: string, first: number): OpenEntity {
  const [chain = '', type = '', , , , core = '', link = ''] = fields.split('-')
  return { chain, type, first, core, link }
}

const closed = ({ core, ...entity }: OpenEntity, last: number): MarkedEntity => ({
  ...entity,
  last,
  core: core.split(',').map((place) => entity.first + Number(place) - 1),
})

/** Reads one value of "Entity=" at a token. */
function readMarks(value: string, token: number, open: OpenEntity[], out: MarkedEntity[]): void {
  for (const [, opened, atOnce, ended] of value.matchAll(MARK)) {
    if (opened !== undefined && atOnce === ')') out.push(closed(openOf(opened, token), token + 1))
    else if (opened !== undefined) open.push(openOf(opened, token))
    else {
      const at = open.findLastIndex((one) => one.chain === ended)
      const [entity] = at < 0 ? [] : open.splice(at, 1)
      if (entity !== undefined) out.push(closed(entity, token + 1))
    }
  }
}

export function markedEntities(conllu: string): readonly MarkedEntity[] {
  const out: MarkedEntity[] = []
  const open: OpenEntity[] = []
  let token = 0
  for (const sentence of parseConllu(conllu).sentences)
    for (const row of sentence.rows) {
      if (row.kind !== 'word') continue
      const value = /(?:^|\|)Entity=([^|]*)/.exec(column(row, 9))?.[1]
      if (value !== undefined) readMarks(value, token, open, out)
      token++
    }
  return out.sort((a, b) => a.first - b.first || b.last - a.last)
}

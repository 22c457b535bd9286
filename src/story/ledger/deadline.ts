// Words of a content -> the day by which it is to be done.
// Example: "demanded that Minsk reply by Friday" has the deadline "by Friday"; "will meet on Friday" has none.
// A deadline lies ahead of publication and stands behind "by", "before", "within", "until", "no later than", or beside "deadline".
import { quote } from '../../base/spans.ts'
import { tokenAt } from '../../coder/tree.ts'
import type { DateExpression, Deadline } from '../../model/index.ts'
import type { Range } from './content.ts'
import type { Scene } from './scene.ts'

const BEFORE = new Set(['by', 'before', 'within', 'until', 'till', 'than'])
const NOUNS = /^(?:deadline|ultimatum|cutoff|cut-off)$/

/** Where the words of the deadline begin: its preposition, or the expression's own first word. */
function beginning({ tree }: Scene, { first }: DateExpression): number | undefined {
  for (let at = first; at >= Math.max(0, first - 3); at--) {
    const { norm } = tokenAt(tree, at)
    if (!BEFORE.has(norm)) continue
    const two = tree.tokens[at - 1]?.norm
    return norm === 'than' && two === 'later' ? Math.max(0, at - 2) : at
  }
  return undefined
}

/** "a 48-hour deadline", "the Friday deadline" */
const besideDeadline = ({ tree }: Scene, { first, last }: DateExpression): boolean =>
  [first - 2, first - 1, last, last + 1, last + 2].some((at) => NOUNS.test(tree.tokens[at]?.lemma.toLowerCase() ?? ''))

export function deadlineIn(scene: Scene, range: Range): Deadline | undefined {
  const { doc, tree } = scene
  const published = doc.article.date
  for (const date of scene.datesOf(tokenAt(tree, range.first).sentence)) {
    if (date.first < range.first - 1 || date.last > range.last + 3) continue
    if (published !== undefined && date.to !== null && date.to < published) continue
    const start = beginning(scene, date) ?? (besideDeadline(scene, date) ? date.first : undefined)
    const last = tree.tokens[date.last - 1]
    const sentence = doc.sentences[date.sentence]
    if (start === undefined || last === undefined || sentence === undefined) continue
    const span = { in: sentence.in, start: tokenAt(tree, start).start, end: last.end }
    return { words: quote(doc.article, span), span, from: date.from, to: date.to }
  }
  return undefined
}

// Words written together are parted as the treebanks do: don't -> do n't, Kim's -> Kim 's, cannot -> can not.
// Left alone: 1960's, O'Neill, Sana'a, Sa'd, and a possessive of its own ("'s").
import type { WordRule } from './types.ts'

const APOSTROPHE = /['’ʼ`´‘＇]/
const NOT = /^(.*\p{L})n['’ʼ`´‘＇]t$/iu
const CLITIC = /^(.*[\p{L}\p{N}.%)])(['’ʼ`´‘＇](?:s|re|ve|ll|d|m))$/isu
const DECADE = /^\d*0['’]s$/
const SUBJECTS = new Set(
  'i he she it we you they who that there what how where when why this these those everyone somebody nobody'.split(' '),
)

function isClitic(base: string, clitic: string): boolean {
  const word = base.toLowerCase()
  if (clitic === 'm') return word === 'i'
  return clitic !== 'd' || word.length > 3 || SUBJECTS.has(word)
}

export const splitClitics: WordRule = (piece, lists) => {
  const whole = lists.wholes.get(piece.toLowerCase())
  if (whole !== undefined) return [whole]
  if (!APOSTROPHE.test(piece) || DECADE.test(piece)) return undefined
  const not = NOT.exec(piece)
  if (not?.[1] !== undefined) return [not[1].length]
  const [, base, clitic] = CLITIC.exec(piece) ?? []
  if (base === undefined || clitic === undefined) return undefined
  return isClitic(base, clitic.slice(1).toLowerCase()) ? [base.length] : undefined
}

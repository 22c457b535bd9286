// Numbers part from money, units, percent and from each other: $200 -> $ 200, 50% -> 50 %, 35mm -> 35 mm, 5-10 -> 5 - 10.
// Left alone: dates (2021-06-21, 9/11), telephone numbers, 7:30, 1,200, 10th, 1990s, 5G, F16.
import type { WordRule } from './types.ts'

const MONEY = /^([^\d\s]{1,4}?)(?=[\d.]*\d)/u
const UNIT = /^([+-]?(?:\d[\d.,:/]*))([^\d.,:/\s-][^\d\s-]*)$/u
const RANGE = /^([\d.,:/%$€£¥°]*\d[%\p{L}]{0,2})-((?:[$€£¥]?\d)[\d.,:/%]*\p{L}*)$/u
const DATE = /^\d{1,4}-\d{1,2}-\d{1,4}$/
const TELEPHONE = /^(?:\+?\d{1,3}-)?(?:\(?\d{3}\)?-)?\d{3}-\d{4}$/

export const splitNumbers: WordRule = (piece, lists) => {
  if (!/\d/.test(piece)) return undefined
  const money = MONEY.exec(piece)?.[1]
  if (money !== undefined && lists.currencies.has(money.toLowerCase())) return [money.length]
  if (DATE.test(piece) || TELEPHONE.test(piece)) return []
  const range = RANGE.exec(piece)
  if (range?.[1] !== undefined) return [range[1].length, range[1].length + 1]
  const [, number, unit] = UNIT.exec(piece) ?? []
  if (number === undefined || unit === undefined) return undefined
  const known = /^[%°‰+€£¥¢$]/u.test(unit) || lists.units.has(unit.length === 1 ? unit : unit.toLowerCase())
  return known ? [number.length] : undefined
}

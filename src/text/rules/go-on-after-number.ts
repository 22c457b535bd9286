// The number that begins an item of a list is no sentence: "1. Withdraw", "a) Stop", "II. Terms".
// Left alone: numbers anywhere else ("It ended in 2019. Now").
import type { SentenceRule } from './types.ts'

const ITEM = /^[([]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})$/

export const goOnAfterNumber: SentenceRule = ({ text, from, mark, run }) =>
  run === '.' && mark - from <= 8 && ITEM.test(text.slice(from, mark)) ? 'go on' : undefined

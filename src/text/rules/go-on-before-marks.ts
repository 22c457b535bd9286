// A mark or a dash right after the mark: "Stop! — he cried", "Co., Ltd.", ". . .".
// Left alone: opening quotes and brackets before a capital.
import type { SentenceRule } from './types.ts'

const GOES_ON = /^(?:[.!?…,;:)\]}»]|[–—-]+(?:\s|$)|-)/u

export const goOnBeforeMarks: SentenceRule = ({ after, opening }) => {
  if (after === '') return undefined
  return opening === '' && GOES_ON.test(after) ? 'go on' : undefined
}

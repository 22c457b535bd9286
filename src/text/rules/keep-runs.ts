// Runs of marks and smileys are one word: "...", "!!!", "?!", "<<", "----", ":-)".
// Left alone: different marks in a row that mean different things: `."`, `),`.
import type { WordRule } from './types.ts'

const RUN = /^(?:\.{2,}|…+|[!?]+[.…]*|\.[!?]+|[-–—]{2,}|([*_=~|#^+<>/\\@$&])\1+|''|’’|‘’|``)$/u
const SMILEY = /^(?:[:;=8][-'o]?[()[\]DPpOo/\\|*3]|[()][-']?[:;]|<3|:'\(|\^_\^|[xX:]D)$/

export const keepRuns: WordRule = (piece) => (RUN.test(piece) || SMILEY.test(piece) ? [] : undefined)

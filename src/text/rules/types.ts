// What a rule of this room is: a question about a piece of text, or about a tree, and an answer.
// Example: a word rule given "Kim's" answers [3]: cut before the fourth unit. [] means "leave it whole", undefined "not mine".
// Rules know nothing of each other; their order is in rules/words.ts, rules/sentences.ts and rules/trees.ts.
import type { Attachment, Tree } from '../attachments.ts'
import type { SplitLists } from '../lists.ts'

/** Cuts strictly inside the piece, rising; [] keeps it whole, undefined leaves it to the next rule. */
export type Cuts = readonly number[] | undefined

/** `last`: the piece ends its sentence. */
export type WordRule = (piece: string, lists: SplitLists, last: boolean) => Cuts

/** A place where a sentence may end. */
export interface Candidate {
  readonly text: string
  /** Where its paragraph begins and ends. */
  readonly from: number
  readonly to: number
  /** The run of terminators: start, and end before closing marks. */
  readonly mark: number
  readonly markEnd: number
  /** After closing quotes and brackets. */
  readonly end: number
  /** The terminators themselves: ".", "?!", "...". */
  readonly run: string
  readonly closers: string
  /** The word before the mark, without white space. */
  readonly before: string
  /** The next word after white space, with its opening marks taken off; '' at the end of the paragraph. */
  readonly after: string
  /** The opening marks before `after`: quotes and brackets. */
  readonly opening: string
}

export type Verdict = 'end' | 'go on' | undefined
export type SentenceRule = (candidate: Candidate, lists: SplitLists) => Verdict

/** What holds in every tree; rules of trees judge, mend-tree.ts moves. */
export interface TreeRule {
  /** Words of which one has to move. */
  readonly broken: (tree: Tree) => readonly number[] | undefined
  /** Whether the word may hang so. */
  readonly allows: (tree: Tree, word: number, there: Attachment) => boolean
}

// Which words are written as part of the word before: n't, 's, 'll, not in "cannot".
// Example: joinsBefore("n't", 'do') and joinsBefore('not', 'can') are true, joinsBefore('not', 'do') is false.
// Used to write multiword tokens in CoNLL-U; norms are given (lower case, straight apostrophes).

const CLITIC = /^(?:n't|n`t|'(?:s|re|ve|ll|d|m|t)|nt)$/
const PAIRS: ReadonlySet<string> = new Set(['can not', 'gon na', 'wan na', 'got ta', 'gim me', 'lem me'])

export const joinsBefore = (norm: string, before: string): boolean =>
  CLITIC.test(norm) || PAIRS.has(`${before} ${norm}`)

/** The possessive of a plural: "allies'". */
export const isBarePossessive = (norm: string, xpos: string): boolean => norm === "'" && xpos === 'POS'

// The floor that any method must pass: bags of the words of the sentence and of those between the sides, the means of their vectors, and a
// logistic regression. Nothing of the tree, the lexicon or the rules.
// Example: "Kyiv accused Minsk" gives "word accuse", "between accuse" and two means of vectors.
import type { Sign } from '../../src/coder/learned/signs.ts'

const BAG = /^(?:word|pair|between) |^base$|^mean (?:sentence|between|source|target) /

/** What the floor may look at, of all signs of a pair. */
export const floorSigns = (signs: readonly Sign[]): Sign[] => signs.filter(({ name }) => BAG.test(name))

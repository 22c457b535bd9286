// "a panel in The Hague", "the talks in Geneva": cities known as the seats of bodies -> nobody, unless the article names their country besides.
// Example: "asked Oslo to go before arbitrators in The Hague" says nothing of the Netherlands; "The Dutch ... in The Hague" does.
// "Brussels" that acts is the European Union already (the coder's own rule); here it is only where something happens.
import { childrenBy, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Mention } from '../../model/index.ts'
import { type Cues, cueWords } from './cues.ts'

const WHERE = /^(?:in|at|near|of|from|outside)$/

const codesOf = ({ actors }: Mention): string[] => actors.map(({ code }) => code)

export function withoutSeats(mentions: readonly Mention[], tree: Tree, cues: Cues): readonly Mention[] {
  const seats = cueWords(cues, 'seat city')
  const isSeat = ({ kind, place, last, head }: Mention): boolean =>
    kind === 'named' &&
    place &&
    seats.has(tokenAt(tree, last - 1).norm) &&
    childrenBy(tree, head, 'case').some((child) => WHERE.test(tokenAt(tree, child).norm))
  const found = mentions.filter(isSeat)
  if (found.length === 0) return mentions
  const named = new Set(mentions.filter((one) => one.kind === 'named' && !isSeat(one)).flatMap(codesOf))
  const onlySeat = new Set(found.flatMap(codesOf).filter((code) => !named.has(code)))
  return mentions.map((mention) =>
    codesOf(mention).some((code) => onlySeat.has(code))
      ? {
          ...mention,
          actors: mention.actors.filter(({ code }) => !onlySeat.has(code)),
          rules: ['ledger:seat', ...mention.rules],
        }
      : mention,
  )
}

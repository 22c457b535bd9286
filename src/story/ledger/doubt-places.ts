// "the government", "the opposition": phrases that took their country from the place of the sentence -> the country of whoever speaks or stands beside them.
// Example: "Maduro's negotiator said the government would sit down in Mexico" is Venezuela's government, "the Venezuelan government and the opposition" two Venezuelan sides.
// Where nobody speaks and nobody stands beside, the place decides ("In Bamako the government agreed").
import { conjuncts, firstConjunct, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Actor, Mention } from '../../model/index.ts'

const PLACED = /^context:.*place$/

const isDoubtful = ({ kind, rules, actors }: Mention): boolean =>
  kind === 'nominal' && actors.length > 0 && rules.some((rule) => PLACED.test(rule))

const oneCode = (actors: readonly Actor[]): Actor | undefined => {
  const [first] = actors
  return first !== undefined && first.code !== '' && actors.every(({ code }) => code === first.code) ? first : undefined
}

/** Whoever stands as subject of a verb of saying above the phrase. */
function speakerAbove(tree: Tree, head: number, byHead: ReadonlyMap<number, Mention>, speech: ReadonlySet<string>) {
  let up = tokenAt(tree, head).head
  for (let steps = 0; up >= 0 && steps < 6; steps++) {
    const token = tokenAt(tree, up)
    if (speech.has(token.lemma.toLowerCase())) {
      const subject = tree.children[up]?.find((child) => /^nsubj/.test(tokenAt(tree, child).rel) && child !== head)
      const found = subject === undefined ? undefined : oneCode(byHead.get(subject)?.actors ?? [])
      if (found !== undefined) return found
    }
    up = token.head
  }
  return undefined
}

function beside(tree: Tree, mention: Mention, byHead: ReadonlyMap<number, Mention>): Actor | undefined {
  for (const head of conjuncts(tree, firstConjunct(tree, mention.head))) {
    const other = byHead.get(head)
    if (head === mention.head || other === undefined || isDoubtful(other)) continue
    const found = oneCode(other.actors)
    if (found !== undefined) return found
  }
  return undefined
}

export function doubtPlaces(mentions: readonly Mention[], tree: Tree, speech: ReadonlySet<string>): readonly Mention[] {
  if (!mentions.some(isDoubtful)) return mentions
  const byHead = new Map(mentions.map((mention) => [mention.head, mention]))
  return mentions.map((mention) => {
    if (!isDoubtful(mention)) return mention
    const owner = speakerAbove(tree, mention.head, byHead, speech) ?? beside(tree, mention, byHead)
    if (owner === undefined || owner.code === mention.actors[0]?.code) return mention
    const actors = mention.actors.map((actor) => ({ ...actor, code: owner.code }))
    return { ...mention, actors, rules: ['ledger:whose-government', ...mention.rules] }
  })
}

// A prison sentence is a conviction and an arrest (PLOVER manual: SANCTION convict, and COERCE arrest if prison).
// Example: "sentenced the editor to five years in jail" -> SANCTION/convict and COERCE/arrest of the same parties.
// It leaves alone fines, death sentences, suspended terms, sentences in absence, and what is not an actual conviction.
import { childrenOf, isUnder, type Tree, tokenAt } from '../../tree.ts'
import type { EventDraft, RuleContext, SentenceRule } from '../draft.ts'

const PRISON = new Set(['prison', 'jail', 'gaol', 'bar', 'imprisonment', 'camp', 'colony', 'detention', 'home'])
const TERM = new Set(['year', 'month', 'life', 'decade', 'term', 'sentence', 'day', 'week'])
const SENTENCED = new Set([
  'sentence',
  'jail',
  'imprison',
  'send',
  'hand',
  'give',
  'serve',
  'confine',
  'put',
  'lock',
  'replace',
  'condemn',
])
const SPARED = new Set([
  'suspend',
  'suspended',
  'absentia',
  'absence',
  'death',
  'fine',
  'probation',
  'community',
  'parole',
])

/** The lemmas below a predicate, not going into clauses of their own. */
function wordsUnder(tree: Tree, index: number): string[] {
  return childrenOf(tree, index).flatMap((child) => {
    const token = tokenAt(tree, child)
    if (['conj', 'advcl', 'acl:relcl', 'ccomp', 'parataxis'].includes(token.rel)) return []
    return [token.lemma.toLowerCase(), token.norm, ...wordsUnder(tree, child)]
  })
}

function isPrisonTerm(draft: EventDraft, { tree }: RuleContext): boolean {
  const verb = tokenAt(tree, draft.finding.predicate)
  const lemma = verb.lemma.toLowerCase()
  if (!SENTENCED.has(lemma)) return false
  const words = wordsUnder(tree, draft.finding.predicate)
  const given = words.some((word) => PRISON.has(word)) || lemma === 'jail' || lemma === 'imprison'
  const long = lemma === 'sentence' && words.some((word) => TERM.has(word))
  const spared = lemma === 'replace' ? words.includes('death') : words.some((word) => SPARED.has(word))
  return (given || long) && !spared
}

const arrested = (drafts: readonly EventDraft[], draft: EventDraft, tree: Tree): boolean =>
  drafts.some(
    (other) =>
      other.type === 'COERCE' &&
      other.modes.includes('arrest') &&
      (isUnder(tree, other.finding.predicate, draft.finding.predicate) ||
        isUnder(tree, draft.finding.predicate, other.finding.predicate)),
  )

export const lockUpWhomACourtSendsToPrison: SentenceRule = {
  id: 'arrest:prison-term',
  apply(drafts, ctx) {
    return drafts.flatMap((draft) => {
      const convicted = draft.dropped === undefined && draft.type === 'SANCTION' && draft.modes.includes('convict')
      if (!convicted || draft.status !== 'actual' || !isPrisonTerm(draft, ctx) || arrested(drafts, draft, ctx.tree))
        return [draft]
      const arrest: EventDraft = { ...draft, type: 'COERCE', modes: ['arrest'], rules: [...draft.rules, this.id] }
      return [draft, arrest]
    })
  },
}

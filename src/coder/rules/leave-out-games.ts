// Teams that beat, crush or meet each other are no armies: a score ("2-1") or words of sport in the sentence, and no word of force.
// Example: "Japan beat Brazil 2-1" codes to nothing. Words in data/english/sports.txt.
import { wordGroup } from '../../lexicon/english.ts'
import type { Party } from '../parties.ts'
import { drop, type EventDraft, type Rule, type RuleContext } from './draft.ts'

/** Events whose words sport uses too; a march against a tournament stays a protest. */
const CONFUSED = new Set(['ASSAULT', 'CONSULT', 'COERCE', 'RETREAT', 'REJECT', 'CONCEDE', 'AGREE'])

const SCORE = /^\d{1,3}\s*[-–—]\s*\d{1,3}$/

function isSport(ctx: RuleContext, sentence: number, violent: boolean): boolean {
  const weak = wordGroup(ctx.words, 'sports-weak')
  const range = ctx.tree.doc.sentences[sentence]
  if (range === undefined) return false
  for (let at = range.first; at < range.last; at++) {
    const token = ctx.tree.tokens[at]
    if (token === undefined) continue
    if (ctx.sports.has(token.lemma.toLowerCase()) || (violent && weak.has(token.lemma.toLowerCase()))) return true
    if (SCORE.test(token.form)) return true
    const next = ctx.tree.tokens[at + 1]
    const after = ctx.tree.tokens[at + 2]
    if (
      token.upos === 'NUM' &&
      next !== undefined &&
      after?.upos === 'NUM' &&
      /^[-–—]$/.test(next.form) &&
      Number(token.form) < 200 &&
      Number(after.form) < 200
    )
      return true
  }
  return false
}

/** What teams do to teams and no army to a state: "Scotland thrashed Italy". */
const BEATS = new Set(
  'beat thrash trounce edge eliminate demolish outclass whip stun upset overcome outplay'.split(' '),
)

const isTeam = ({ actor, mention }: Party, ctx: RuleContext): boolean =>
  actor.sector === '' && actor.code !== '' && ctx.mentions[mention]?.place === true

const isTeamOnTeam = ({ type, finding, actors, recipients }: EventDraft, ctx: RuleContext): boolean =>
  type === 'ASSAULT' &&
  BEATS.has(finding.clause.lemma) &&
  actors.length > 0 &&
  recipients.length > 0 &&
  [...actors, ...recipients].every((party) => isTeam(party, ctx))

export const leaveOutGames: Rule = {
  id: 'drop:sport',
  apply: (draft, ctx) =>
    isTeamOnTeam(draft, ctx) || (CONFUSED.has(draft.type) && isSport(ctx, draft.sentence, draft.type === 'ASSAULT'))
      ? drop(draft, 'drop:sport')
      : draft,
}

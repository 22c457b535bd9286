// The rules over the drafts of a sentence, in their order.
import type { EventDraft, RuleContext, SentenceRule } from '../draft.ts'
import { accuseByTellingADeed } from './accuse-by-telling-a-deed.ts'
import { keepTheAttackNotTheMarchToIt } from './keep-the-attack-not-the-march-to-it.ts'
import { letAConvictionSettleTheCharge } from './let-a-conviction-settle-the-charge.ts'
import { lockUpWhomACourtSendsToPrison } from './lock-up-whom-a-court-sends-to-prison.ts'
import { shareTheRecipientOfACoordinatedDeed } from './share-the-recipient-of-a-coordinated-deed.ts'
import { tellAWordOfReproachOnce } from './tell-a-word-of-reproach-once.ts'

export const SENTENCE_RULES: readonly SentenceRule[] = [
  shareTheRecipientOfACoordinatedDeed,
  letAConvictionSettleTheCharge,
  lockUpWhomACourtSendsToPrison,
  keepTheAttackNotTheMarchToIt,
  tellAWordOfReproachOnce,
  accuseByTellingADeed,
]

export const applySentenceRules = (drafts: readonly EventDraft[], ctx: RuleContext): readonly EventDraft[] =>
  SENTENCE_RULES.reduce((current, rule) => rule.apply(current, ctx), drafts)

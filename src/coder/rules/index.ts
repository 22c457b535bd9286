// The rules in their order: what is unreal goes first, then refusals, negation, the future, duties, conditions; then parties and modes.
import { addressTheOtherOneOfTheSentence } from './address-the-other-one-of-the-sentence.ts'
import { addressWhomItIsMeantFor } from './address-whom-it-is-meant-for.ts'
import { agreeToEndOnesOwnWar } from './agree-to-end-ones-own-war.ts'
import { askByMust } from './ask-by-must.ts'
import { codeTheFutureAsPloverDoes } from './code-the-future-as-plover-does.ts'
import { doubtACountryByContext } from './doubt-a-country-by-context.ts'
import { doubtWhatIsConditional } from './doubt-what-is-conditional.ts'
import type { EventDraft, Rule, RuleContext } from './draft.ts'
import { findTheRecipientInAPhrase } from './find-the-recipient-in-a-phrase.ts'
import { findTheRecipientInTheContent } from './find-the-recipient-in-the-content.ts'
import { findTheRecipientInTheObject } from './find-the-recipient-in-the-object.ts'
import { findWhomAProtestIsAgainst } from './find-whom-a-protest-is-against.ts'
import { giveTheNamelessTheCountryOfTheOtherSide } from './give-the-nameless-the-country-of-the-other-side.ts'
import { giveTheNamelessTheCountryOfThePlace } from './give-the-nameless-the-country-of-the-place.ts'
import { joinThoseWhoActOnEachOther } from './join-those-who-act-on-each-other.ts'
import { leaveOnesOwnOutOfTheRecipients } from './leave-ones-own-out-of-the-recipients.ts'
import { leaveOutGames } from './leave-out-games.ts'
import { leaveOutStandingWars } from './leave-out-standing-wars.ts'
import { leaveOutTrade } from './leave-out-trade.ts'
import { leaveOutWhatDocumentsWouldDo } from './leave-out-what-documents-would-do.ts'
import { leaveOutWhatIsToldToReporters } from './leave-out-what-is-told-to-reporters.ts'
import { leaveOutWhatIsUnreal } from './leave-out-what-is-unreal.ts'
import { leaveOutWhatNobodyDid } from './leave-out-what-nobody-did.ts'
import { leaveThePlaceOutOfTheRecipients } from './leave-the-place-out-of-the-recipients.ts'
import { letARefusalStand } from './let-a-refusal-stand.ts'
import { letAnOfferAwaitItsAnswer } from './let-an-offer-await-its-answer.ts'
import { letTheSpeakerSayItHimself } from './let-the-speaker-say-it-himself.ts'
import { letWhatIsNotRenewedLapse } from './let-what-is-not-renewed-lapse.ts'
import { nameTheGovernmentOfThePlace } from './name-the-government-of-the-place.ts'
import { negateWhatDidNotHappen } from './negate-what-did-not-happen.ts'
import { refuseWhatWillNotBeDone } from './refuse-what-will-not-be-done.ts'
import { requireAnOfficial } from './require-an-official.ts'
import { requireWhoDidIt } from './require-who-did-it.ts'
import { tellJointDrillsAndDiplomaticProtests } from './tell-joint-drills-and-diplomatic-protests.ts'
import { tellTheModeByItsWords } from './tell-the-mode-by-its-words.ts'
import { tellWhoVisitsWhom } from './tell-who-visits-whom.ts'

export const RULES: readonly Rule[] = [
  letARefusalStand,
  leaveOutWhatIsUnreal,
  leaveOutGames,
  leaveOutWhatNobodyDid,
  leaveOutWhatIsToldToReporters,
  leaveOutStandingWars,
  leaveOutWhatDocumentsWouldDo,
  leaveOutTrade,
  letTheSpeakerSayItHimself,
  askByMust,
  letWhatIsNotRenewedLapse,
  refuseWhatWillNotBeDone,
  negateWhatDidNotHappen,
  codeTheFutureAsPloverDoes,
  doubtWhatIsConditional,
  letAnOfferAwaitItsAnswer,
  leaveOnesOwnOutOfTheRecipients,
  findTheRecipientInTheObject,
  findTheRecipientInAPhrase,
  addressWhomItIsMeantFor,
  findTheRecipientInTheContent,
  addressTheOtherOneOfTheSentence,
  agreeToEndOnesOwnWar,
  doubtACountryByContext,
  nameTheGovernmentOfThePlace,
  leaveThePlaceOutOfTheRecipients,
  findWhomAProtestIsAgainst,
  giveTheNamelessTheCountryOfThePlace,
  giveTheNamelessTheCountryOfTheOtherSide,
  tellJointDrillsAndDiplomaticProtests,
  tellTheModeByItsWords,
  tellWhoVisitsWhom,
  requireAnOfficial,
  requireWhoDidIt,
  joinThoseWhoActOnEachOther,
]

/** Applies the rules in order; a dropped draft stays as it is, with the id of the rule that dropped it. */
export function applyRules(draft: EventDraft, ctx: RuleContext, rules: readonly Rule[] = RULES): EventDraft {
  let current = draft
  for (const rule of rules) {
    if (current.dropped !== undefined) return current
    current = rule.apply(current, ctx)
  }
  return current
}

// A noun of actors without an owner -> the country that the surroundings suggest, marked "context:...".
// In this order: the place of its sentence ("Thousands marched in Buenos Aires"), the only country of its sentence, of the
// sentences before it in the paragraph, the dateline, the country that dominates the article. Two candidates give nothing.
import { isStranger } from '../../strangers.ts'
import type { Owner } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Countries, Scene } from '../scene.ts'
import { isOtherParty } from './other-parties.ts'
import { homeOfConflict } from './owner-by-conflict.ts'
import { isUnlikelyOwner } from './unlikely-owners.ts'

const only = (codes: readonly string[] | undefined): string | undefined =>
  codes !== undefined && codes.length > 0 && codes.every((code) => code === codes[0]) ? codes[0] : undefined

/** Sentences of the paragraph that are looked back at. */
const REACH = 12

function before(scene: Scene, countries: Countries, sentence: number): string | undefined {
  const paragraph = scene.doc.sentences[sentence]?.paragraph
  for (
    let at = sentence - 1;
    at >= Math.max(0, sentence - REACH) && scene.doc.sentences[at]?.paragraph === paragraph;
    at--
  ) {
    const codes = countries.all[at] ?? []
    if (codes.length > 0) return only(codes)
  }
  return undefined
}

export function contextCode(scene: Scene, sentence: number): { code: string; rule: string } | undefined {
  const { countries } = scene
  const place = only(countries.places[sentence])
  if (place !== undefined) return { code: place, rule: 'context:sentence-place' }
  const own = countries.all[sentence] ?? []
  if (own.length > 0) {
    const single = only(own)
    return single === undefined ? undefined : { code: single, rule: 'context:sentence' }
  }
  return beyond(scene, sentence)
}

/** What sentences before, the dateline and the article suggest. */
function beyond(scene: Scene, sentence: number): { code: string; rule: string } | undefined {
  const { countries } = scene
  const earlier = before(scene, countries, sentence)
  if (earlier !== undefined) return { code: earlier, rule: 'context:paragraph' }
  if (countries.dateline !== undefined) return { code: countries.dateline, rule: 'context:dateline' }
  return countries.article === undefined ? undefined : { code: countries.article, rule: 'context:article' }
}

/** "repressive regimes", "all parties": bodies of many countries. */
const isGeneral = (phrase: Phrase): boolean =>
  phrase.plural &&
  !phrase.definite &&
  phrase.agent?.agent.collective === true &&
  /(regime|government)$/.test(phrase.agent.agent.noun)

/** "a gunman", "two suicide bombers": who strikes and is not known may come from anywhere. */
const UNIDENTIFIED = /(gunman|gunmen|bomber|attacker|assailant|sniper|assassin|shooter|hijacker)$/
const isUnidentified = (phrase: Phrase): boolean =>
  !phrase.definite && UNIDENTIFIED.test(phrase.agent?.agent.noun ?? '')

/** "The two leaders met in Geneva": those who come together somewhere need not be of the place. */
const ENVOY =
  /(leader|envoy|diplomat|delegate|negotiator|minister|president|premier|chancellor|delegation|official|mediator|ambassador|representative|secretary|counterpart|chief|general|commander|side)s?$/
const COME_TOGETHER = new Set(['meet', 'confer', 'gather', 'convene', 'negotiate', 'talk', 'assemble'])

/** Guests at a meeting, of whom the sentence itself names no country but that of the place. */
function isGuest(scene: Scene, phrase: Phrase, rule: string): boolean {
  if (rule !== 'context:sentence-place' || !phrase.plural) return false
  const { head, rel } = scene.tokens[phrase.agent?.head ?? phrase.chunk.head] ?? { head: -1, rel: '' }
  const governor = scene.tokens[head]
  return (
    rel === 'nsubj' &&
    governor !== undefined &&
    COME_TOGETHER.has(governor.lemma.toLowerCase()) &&
    ENVOY.test(phrase.agent?.agent.noun ?? '')
  )
}

/** What the surroundings suggest; where the only country of the sentence is the other party, what stands around that. */
function ownerAbout(scene: Scene, phrase: Phrase): { code: string; rule: string } | undefined {
  const { sentence } = phrase.chunk
  const found = contextCode(scene, sentence)
  if (found === undefined) return datelineOf(scene, phrase)
  const other = found.rule === 'context:sentence' && isOtherParty(scene, phrase, found.code)
  if (!other && !isUnlikelyOwner(scene, phrase, found.code, found.rule)) return found
  const wider = beyond(scene, sentence)
  return wider === undefined || wider.code === found.code || isUnlikelyOwner(scene, phrase, wider.code, wider.rule)
    ? undefined
    : wider
}

/** Organs of which a state has one. */
const ONE_BODY = new Set(['GOV', 'LEG', 'JUD'])

/** Of several countries in the sentence the one that the report comes from: "MOSCOW - The Foreign Ministry blamed ...". */
function datelineOf(scene: Scene, phrase: Phrase): { code: string; rule: string } | undefined {
  const { dateline, all } = scene.countries
  const sector = phrase.agent?.agent.sector ?? phrase.title ?? ''
  if (dateline === undefined || all[phrase.chunk.sentence]?.includes(dateline) !== true) return undefined
  if (!ONE_BODY.has(sector) || phrase.plural || phrase.agent?.agent.facility === true) return undefined
  if (!phrase.definite || isUnlikelyOwner(scene, phrase, dateline, 'context:dateline')) return undefined
  return { code: dateline, rule: 'context:dateline' }
}

export function contextOwner(scene: Scene, phrase: Phrase): Owner | undefined {
  const found = homeOfConflict(scene, phrase, ownerAbout(scene, phrase))
  if (
    found === undefined ||
    isGeneral(phrase) ||
    isUnidentified(phrase) ||
    isStranger(scene.tree, phrase.agent?.head ?? phrase.chunk.head)
  )
    return undefined
  if (isGuest(scene, phrase, found.rule)) return undefined
  const country = scene.index.byCode.get(found.code)
  const name = country?.names[0]
  const id = country?.id
  return {
    facts: { code: found.code, sector: '', others: [], ...(name ? { name } : {}), ...(id ? { id } : {}), rules: [] },
    rule: found.rule,
  }
}

// A phrase that ends in a person's name -> the person, with country, sector and office.
// Example: "South Korean diplomat Noh Kyu-duk" -> KOR GOV, role diplomat; "President Joe Biden" -> USA GOV by the lexicon.
// A name without title, given name, lexicon entry or earlier bearer is left to unknown-names.ts.
import type { Actor, ActorEntry } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import type { Facts, OfficeCues, Owner } from '../facts.ts'
import { isCountryCode } from '../facts.ts'
import { namesWith } from '../name-register.ts'
import { statedOwners, suggestedOwner } from '../owners.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { wordSet, wordsOf } from '../scene.ts'
import { sectorsOf } from '../sectors.ts'
import { genderOf, nameKeyOf, traitsOf } from '../traits.ts'
import { countryBySurname, personBySurname } from './known-surnames.ts'
import { knownPerson } from './office-of-the-day.ts'
import { fullCode, ownDictionary } from './own-dictionary.ts'
import { bearerOf } from './short-names.ts'

const factsOf = (actor: Actor): Facts => ({
  code: actor.code,
  sector: actor.sector,
  others: actor.otherSectors,
  name: actor.name,
  ...(actor.role === undefined ? {} : { role: actor.role }),
  ...(actor.id === undefined ? {} : { id: actor.id }),
  ...(actor.dictionaryCode === undefined ? {} : { dictionaryCode: actor.dictionaryCode }),
  rules: [],
})

interface Base {
  readonly facts: Facts
  readonly bearer?: Draft
  readonly rule: string
}

/** Who the name means by lexicon or by an earlier mention. */
function baseOf(reading: Reading, phrase: Phrase, key: string, owner: Owner | undefined): Base | undefined {
  const cues: OfficeCues = { former: phrase.former, atThatTime: phrase.atThatTime, titled: phrase.agent !== undefined }
  const entry = phrase.name?.hit?.sense.entry
  const code = owner !== undefined && isCountryCode(reading.scene, owner.facts.code) ? owner.facts.code : ''
  if (entry?.dictionaryCode !== undefined) {
    const [own] = ownDictionary(entry, reading.scene.day)
    return own && { facts: own, rule: 'sense:own-dictionary' }
  }
  if (entry !== undefined && !isNamesake(entry, code))
    return { facts: knownPerson(entry, reading.scene.day, cues), rule: 'name:full' }
  const bearer = bearerOf(reading, phrase, key, code)
  const actor = bearer?.actors[0]
  if (bearer !== undefined && actor !== undefined)
    return {
      facts: factsOf(actor),
      bearer,
      rule: bearer.traits.nameKey === key ? 'coref:same-name' : 'coref:short-name',
    }
  const known = ambiguous(reading, key) ? undefined : personBySurname(reading, phrase, key, code)
  if (known !== undefined) return { facts: knownPerson(known, reading.scene.day, cues), rule: 'name:surname' }
  const country = ambiguous(reading, key) ? undefined : countryBySurname(reading, phrase, key)
  return country === undefined
    ? undefined
    : { facts: { code: country, sector: '', others: [], rules: [] }, rule: 'name:surname-of-one-country' }
}

/** "French President Paul Martin" is not Canada's: the text says another country than the person ever served. */
function isNamesake(entry: ActorEntry, code: string): boolean {
  return (
    code !== '' && entry.code !== '' && entry.code !== code && !entry.offices.some((office) => office.code === code)
  )
}

/** A short name that fits some full name of the article belongs to the article, not to the lexicon. */
function ambiguous(reading: Reading, key: string): boolean {
  if (key.includes(' ')) return false
  return namesWith(reading.fullNames, key).length > 0
}

/** A title that the person's past offices do not explain is a new office: "climate envoy John Kerry". */
function newOffice(reading: Reading, phrase: Phrase, base: Facts): boolean {
  const agent = phrase.agent?.agent
  if (agent === undefined || agent.sector === base.sector || phrase.former || base.id === undefined) return false
  if (base.rules.includes('office:on-the-day') || base.rules.includes('office:then')) return false
  const offices = reading.scene.index.entries.get(base.id)?.offices ?? []
  return !offices.some(
    (office) => office.office === agent.office || (office.title ?? '').endsWith(agent.noun.split(' ').at(-1) ?? ''),
  )
}

function roleOf(phrase: Phrase): string | undefined {
  return phrase.agent === undefined || phrase.agent.agent.collective ? undefined : phrase.agent.agent.noun
}

function combined(reading: Reading, phrase: Phrase, base: Base | undefined, owner: Owner | undefined): Facts {
  const said = sectorsOf(reading.scene, phrase, owner?.facts)
  const name = phrase.name
  const own = name === undefined ? '' : wordsOf(reading.scene, name.first, name.last).text.replace(/['’]s?$/, '')
  const fresh = base === undefined || base.facts.sector === '' || newOffice(reading, phrase, base.facts)
  const role = fresh
    ? (roleOf(phrase) ?? base?.facts.role)
    : (base?.facts.role ?? (base?.facts.sector === 'ELI' ? undefined : roleOf(phrase)))
  const code = base?.facts.code || owner?.facts.code || ''
  const full = fullCode(reading.scene, base?.facts.dictionaryCode ?? owner?.facts.dictionaryCode, phrase, said)
  return {
    code,
    sector: fresh ? said.sector || (base?.facts.sector ?? '') : base.facts.sector,
    others: fresh ? said.others : base.facts.others,
    name: base?.facts.name ?? own,
    ...(role === undefined ? {} : { role }),
    ...(base?.facts.id === undefined ? {} : { id: base.facts.id }),
    ...(full === undefined ? {} : { dictionaryCode: full }),
    rules: [
      ...(base === undefined ? [] : [...base.facts.rules, base.rule]),
      ...(phrase.agent === undefined ? [] : [`agent:${phrase.agent.agent.id}`]),
      ...(said.rule === undefined ? [] : [said.rule]),
      ...(owner === undefined || base?.facts.code ? [] : [owner.rule]),
    ],
  }
}

/** A title or noun of one person before the name. */
const isTitled = (phrase: Phrase): boolean =>
  phrase.title !== undefined ||
  (phrase.agent !== undefined && !phrase.agent.agent.collective && phrase.agent.agent.facility !== true)

/** "Mr" or "Dr" before the name. */
function hasHonorific(scene: Scene, phrase: Phrase): boolean {
  const before = phrase.name === undefined ? undefined : scene.tokens[phrase.name.first - 1]
  return before !== undefined && wordSet(scene.index, 'honorific').has(before.norm.replace(/\.$/, ''))
}

export function person(reading: Reading, phrase: Phrase): Draft | undefined {
  const { name } = phrase
  if (name === undefined) return undefined
  if (name.hit !== undefined && name.hit.sense.entry.kind !== 'person' && phrase.agent === undefined) return undefined
  const { scene } = reading
  const key = nameKeyOf(scene, name.first, name.last)
  const [stated] = phrase.agent === undefined && phrase.modifiers.length === 0 ? [] : statedOwners(reading, phrase)
  const base = baseOf(reading, phrase, key, stated)
  const titled = isTitled(phrase)
  if (base === undefined && !titled && !hasHonorific(scene, phrase) && genderOf(scene, phrase) === undefined)
    return undefined
  const owner = stated ?? (titled && !base?.facts.code ? suggestedOwner(reading, phrase) : undefined)
  const facts = combined(reading, phrase, base, owner)
  const traits = traitsOf(scene, phrase, true)
  const gender = traits.gender ?? base?.bearer?.traits.gender
  const full = base?.bearer?.traits.nameKey
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors: [actorOf(scene, facts, phrase.shownFirst, phrase.chunk.last)],
    place: false,
    canAct: true,
    rules: facts.rules.length > 0 ? facts.rules : ['name:person'],
    traits: {
      ...traits,
      plural: false,
      ...(gender === undefined ? {} : { gender }),
      ...(full !== undefined && full.length > key.length ? { nameKey: full } : {}),
      nouns: [...new Set([...traits.nouns, ...(base?.bearer?.traits.nouns ?? [])])],
    },
    ...(base?.bearer === undefined ? {} : { sameAs: base.bearer }),
  }
}

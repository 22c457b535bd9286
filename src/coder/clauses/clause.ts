// Tree -> Clause: a predicate with its arguments, the passive undone and missing subjects and objects filled in.
// Example: "Two guards were shot dead by soldiers" -> predicate shoot, subject soldiers, object guards.
// Which arguments mean what is decided by the lexicon's frames (match.ts), not here.
import { baseRel, childBy, childrenBy, childrenOf, markersOf, prepositionOf, type Tree, tokenAt } from '../tree.ts'
import { type Causative, causativeOf } from './causative.ts'
import { type HiddenVerb, hiddenVerbOf } from './hidden-verb.ts'
import { lateAgent, type PhraseFacts, partnersIn, phrasesInside } from './late-phrases.ts'
import { letsGo, particlesOf } from './particles.ts'
import { isPassive } from './passive.ts'
import { naming, spanGiven, strayedGift, takenCaptive } from './second-objects.ts'
import { surfaceSubject } from './subjects.ts'
import type { Arg, Clause, Complement, Via } from './types.ts'

const CLAUSAL_PREPOSITIONS = new Set([
  'of',
  'from',
  'for',
  'by',
  'with',
  'against',
  'about',
  'on',
  'in',
  'into',
  'at',
  'over',
  'before',
  'after',
  'without',
  'as',
])

/** Prepositional arguments of a token; gerunds behind a preposition count ("accused of sending"). */
function prepositional(tree: Tree, index: number, via: Via): Arg[] {
  const out: Arg[] = []
  for (const child of childrenOf(tree, index)) {
    const rel = tokenAt(tree, child).rel
    const base = baseRel(rel)
    if ((base === 'obl' || base === 'nmod') && rel !== 'nmod:poss' && rel !== 'nmod:desc') {
      const prep = prepositionOf(tree, child)
      if (prep !== '' && prep !== "'s") out.push({ head: child, prep, via })
      if (prep !== '') for (const other of childrenBy(tree, child, 'conj')) addOtherPrep(tree, other, out, via)
    } else if (base === 'advcl' || base === 'xcomp' || base === 'ccomp' || base === 'acl') {
      const marker = [...markersOf(tree, child), prepositionOf(tree, child)].find((word) =>
        CLAUSAL_PREPOSITIONS.has(word),
      )
      if (marker !== undefined) out.push({ head: child, prep: marker, via })
    }
  }
  return out
}

/** "on Iran and against Russia": the second phrase has a preposition of its own. */
function addOtherPrep(tree: Tree, conjunct: number, out: Arg[], via: Via): void {
  const prep = prepositionOf(tree, conjunct)
  if (prep !== '') out.push({ head: conjunct, prep, via })
}

function complementsOf(tree: Tree, index: number): Complement[] {
  const out: Complement[] = []
  for (const child of childrenOf(tree, index)) {
    const token = tokenAt(tree, child)
    const base = baseRel(token.rel)
    if (base !== 'xcomp' && base !== 'ccomp' && base !== 'advcl' && base !== 'acl' && base !== 'csubj') continue
    if (token.rel === 'acl:relcl' || token.rel === 'advcl:relcl') continue
    const markers = markersOf(tree, child)
    if (markers.includes('to') || hasInfinitiveTo(tree, child)) out.push({ marker: 'to', head: child })
    else if (base === 'ccomp' && token.xpos !== 'VBG') out.push({ marker: 'that', head: child })
    else if (
      token.xpos === 'VBG' &&
      markers.length === 0 &&
      (base === 'xcomp' || base === 'ccomp' || isNextTo(tree, index, child))
    )
      out.push({ marker: 'ing', head: child })
    else if (markers.includes('that')) out.push({ marker: 'that', head: child })
    else if (base === 'xcomp' && token.upos === 'VERB' && token.xpos === 'VB') out.push({ marker: 'to', head: child })
  }
  return out
}

/** "ruled out sending tanks": a gerund right behind its verb or particle is its object, whatever the parser calls it. */
const isNextTo = (tree: Tree, index: number, gerund: number): boolean =>
  gerund === index + 1 || (gerund === index + 2 && tokenAt(tree, index + 1).rel === 'compound:prt')

const hasInfinitiveTo = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'mark', 'case', 'aux').some(
    (child) => tokenAt(tree, child).xpos === 'TO' && tokenAt(tree, child).upos === 'PART',
  )

const isRelativizer = (tree: Tree, index: number): boolean => {
  const token = tokenAt(tree, index)
  return (
    token.feats.PronType === 'Rel' ||
    ((token.xpos === 'WDT' || token.xpos === 'WP') && token.norm !== 'what') ||
    (token.norm === 'that' && token.xpos === 'WDT')
  )
}

/** "killed at least 81 people": a number with its "at least" is no prepositional phrase. */
function countedObject(tree: Tree, index: number): number | undefined {
  return childrenBy(tree, index, 'obl').find((child) => {
    if (childBy(tree, child, 'nummod') === undefined) return false
    const preposition = prepositionOf(tree, child)
    const inner = childrenBy(tree, child, 'nmod', 'advmod', 'amod', 'case').some((one) =>
      /^(least|most)$/.test(tokenAt(tree, one).norm),
    )
    return (
      (preposition === 'at' && inner) ||
      preposition === 'at_least' ||
      preposition === 'up_to' ||
      preposition === 'as_many_as'
    )
  })
}

/** "shut down the internet": a noun without a preposition behind its verb is its object, whatever the parser calls it. */
const bareObject = (tree: Tree, index: number): number | undefined =>
  childrenBy(tree, index, 'obl').find(
    (child) => child > index && prepositionOf(tree, child) === '' && tokenAt(tree, child).upos === 'NOUN',
  )

/** "was granted asylum": a noun behind a passive is the object it kept. */
const keptObject = (tree: Tree, index: number): number | undefined =>
  childBy(tree, index, 'aux:pass') === undefined
    ? undefined
    : childrenBy(tree, index, 'xcomp').find(
        (child) =>
          child > index &&
          tokenAt(tree, child).upos === 'NOUN' &&
          childBy(tree, child, 'cop', 'mark', 'case', 'det') === undefined,
      )

/** The object of a relative clause is the noun it hangs on: "demands that the Americans rejected". */
function objectOf(tree: Tree, index: number): Arg | undefined {
  const token = tokenAt(tree, index)
  const own = childBy(tree, index, 'obj')
  if (own !== undefined) {
    if (isRelativizer(tree, own) && token.rel === 'acl:relcl') return { head: token.head, prep: '', via: 'relative' }
    return { head: own, prep: '', via: 'own' }
  }
  if (token.rel === 'acl:relcl' && token.head >= 0) {
    const subject = childBy(tree, index, 'nsubj')
    const relativizerInPhrase = childrenBy(tree, index, 'obl', 'nsubj', 'nsubj:pass', 'advmod').some(
      (child) => isRelativizer(tree, child) || tokenAt(tree, child).feats.PronType === 'Rel',
    )
    if (subject !== undefined && !relativizerInPhrase) return { head: token.head, prep: '', via: 'relative' }
  }
  const counted =
    countedObject(tree, index) ?? bareObject(tree, index) ?? keptObject(tree, index) ?? letsGo(tree, index)
  if (counted !== undefined) return { head: counted, prep: '', via: 'own' }
  if (token.rel === 'conj' && token.head >= 0) {
    const shared = childBy(tree, token.head, 'obj')
    if (shared !== undefined && shared > index) return { head: shared, prep: '', via: 'shared' }
  }
  return undefined
}

/** A relative pronoun behind a preposition, or as subject, stands for the noun before the clause. */
function resolveRelative(tree: Tree, arg: Arg | undefined, predicate: number): Arg | undefined {
  if (arg === undefined || !isRelativizer(tree, arg.head)) return arg
  for (let at = predicate, guard = 0; at >= 0 && guard < 20; guard++) {
    const token = tokenAt(tree, at)
    if (token.rel === 'acl:relcl' && token.head >= 0) return { ...arg, head: token.head, via: 'relative' }
    at = token.head
  }
  return arg
}

/** "was shortened by three hours": a measure does nothing. */
const isAgent = (tree: Tree, child: number, facts: PhraseFacts): boolean =>
  (tokenAt(tree, child).rel === 'obl:agent' || prepositionOf(tree, child) === 'by') &&
  (childBy(tree, child, 'nummod') === undefined || facts.isActor(child))

/** "was condemned as an outrage by the council", "shot at a border post by guards": the parser hangs the agent on the phrase before it. */
function farAgent(tree: Tree, index: number): number | undefined {
  return childrenBy(tree, index, 'obl', 'obj', 'obl:unmarked', 'advmod')
    .filter((child) => child > index && tokenAt(tree, child).xpos !== 'VBG')
    .flatMap((child) => childrenBy(tree, child, 'nmod', 'obl'))
    .find((child) => prepositionOf(tree, child) === 'by')
}

/** The agent of a passive; "was accused of [misusing funds by officials]": the parser may hang it on the gerund. */
function agentOf(tree: Tree, index: number, facts: PhraseFacts): Arg | undefined {
  const agents = childrenBy(tree, index, 'obl:agent', 'obl').filter((child) => isAgent(tree, child, facts))
  const agent = agents.find((child) => tokenAt(tree, child).rel === 'obl:agent') ?? agents[0]
  if (agent !== undefined) return { head: agent, prep: '', via: 'own' }
  const shared = childrenBy(tree, index, 'conj')
    .filter((child) => tokenAt(tree, child).xpos === 'VBN' && childBy(tree, child, 'nsubj', 'nsubj:pass') === undefined)
    .flatMap((child) => childrenBy(tree, child, 'obl:agent'))
    .find((child) => isAgent(tree, child, facts))
  if (shared !== undefined) return { head: shared, prep: '', via: 'shared' }
  const hung = lateAgent(tree, index, facts) ?? farAgent(tree, index)
  if (hung !== undefined) return { head: hung, prep: '', via: 'attached' }
  const lent = childrenBy(tree, index, 'advcl', 'xcomp', 'ccomp').filter((child) => tokenAt(tree, child).xpos === 'VBG')
  const late = lent
    .flatMap((child) => childrenBy(tree, child, 'obl', 'obl:agent'))
    .find((child) => prepositionOf(tree, child) === 'by')
  return late === undefined ? undefined : { head: late, prep: '', via: 'attached' }
}

/** "came under attack [from rebels]", "is at odds [with Riga]": who did it hangs on the phrase. */
const innerPreps = (tree: Tree, own: readonly Arg[]): Arg[] =>
  own
    .flatMap(({ head }) => prepositional(tree, head, 'attached'))
    .filter(({ prep }) => prep === 'from' || prep === 'by')

const withObjectPreps = (tree: Tree, own: readonly Arg[], obj: Arg | undefined, facts: PhraseFacts): Arg[] => {
  if (obj === undefined) return [...own, ...innerPreps(tree, own)]
  return obj.via === 'relative'
    ? [...own]
    : [...own, ...prepositional(tree, obj.head, 'attached'), ...phrasesInside(tree, obj.head, facts)]
}

interface Core {
  readonly subj?: Arg
  readonly obj?: Arg
  readonly iobj?: Arg
}

const own = (head: number): Arg => ({ head, prep: '', via: 'own' })

/** Subject and objects of an active verb, two objects in their order ("gave Lima an ultimatum"); a lone indirect object is the object ("ask Khartoum to ..."). */
function activeCore(tree: Tree, index: number, surface: Arg | undefined): Core {
  const called = naming(tree, index)
  if (called !== undefined) return present(surface, own(called.name), own(called.named))
  const span = spanGiven(tree, index)
  const receiver = span === undefined ? undefined : (childBy(tree, index, 'iobj') ?? childBy(tree, index, 'obj'))
  if (span !== undefined && receiver !== undefined) return present(surface, own(span), own(receiver))
  const captive = takenCaptive(tree, index)
  if (captive !== undefined) return present(surface, own(captive.as), own(captive.taken))
  const strayed = strayedGift(tree, index)
  if (strayed !== undefined) return present(surface, own(strayed.gift), own(strayed.receiver))
  const [first, last] = childrenBy(tree, index, 'obj').filter((child) => tokenAt(tree, child).upos !== 'ADJ')
  if (first !== undefined && last !== undefined && childBy(tree, index, 'iobj') === undefined)
    return present(surface, own(last), own(first))
  const object = objectOf(tree, index)
  const second = childBy(tree, index, 'iobj')
  const indirect = second === undefined ? undefined : own(second)
  return present(surface, object ?? indirect, object === undefined ? undefined : indirect)
}

/** The passive undone; with a second object ("was given a visa") the surface subject was the indirect one. */
function passiveCore(tree: Tree, index: number, surface: Arg | undefined, facts: PhraseFacts): Core {
  const moved = surface ?? nounOfParticiple(tree, index)
  const span = spanGiven(tree, index)
  const kept = span === undefined ? objectOf(tree, index) : own(span)
  const agent = agentOf(tree, index, facts)
  return kept === undefined ? present(agent, moved) : present(agent, kept, moved)
}

const present = (subj?: Arg, obj?: Arg, iobj?: Arg): Core => ({
  ...(subj === undefined ? {} : { subj }),
  ...(obj === undefined ? {} : { obj }),
  ...(iobj === undefined ? {} : { iobj }),
})

function hiddenClause(tree: Tree, index: number, { subject, object }: HiddenVerb): Clause {
  return {
    predicate: index,
    pos: 'verb',
    lemma: tokenAt(tree, index).lemma.toLowerCase(),
    particles: particlesOf(tree, index),
    voice: 'active',
    subj: own(subject),
    obj: own(object),
    preps: [...prepositional(tree, index, 'own'), ...prepositional(tree, object, 'attached')],
    comps: complementsOf(tree, index),
  }
}

const NO_FACTS: PhraseFacts = { isActor: () => true, isDeed: () => false }

/** "had four aides detained" is as good as "detained four aides". */
function causedClause(tree: Tree, index: number, { cause, object }: Causative): Clause {
  const subject = surfaceSubject(tree, cause)
  return {
    predicate: index,
    pos: 'verb',
    lemma: tokenAt(tree, index).lemma.toLowerCase(),
    particles: particlesOf(tree, index),
    voice: 'active',
    ...present(subject, own(object)),
    preps: [...prepositional(tree, index, 'own'), ...prepositional(tree, object, 'attached')],
    comps: complementsOf(tree, index),
  }
}

/** A verb with its arguments. */
export function verbClause(tree: Tree, index: number, facts: PhraseFacts = NO_FACTS): Clause {
  const token = tokenAt(tree, index)
  const hidden = hiddenVerbOf(tree, index)
  if (hidden !== undefined) return hiddenClause(tree, index, hidden)
  const caused = causativeOf(tree, index)
  if (caused !== undefined) return causedClause(tree, index, caused)
  const passive = isPassive(tree, index)
  const surface = resolveRelative(tree, surfaceSubject(tree, index), index)
  const core = passive ? passiveCore(tree, index, surface, facts) : activeCore(tree, index, surface)
  const own = prepositional(tree, index, 'own').map((arg) => resolveRelative(tree, arg, index) ?? arg)
  return {
    predicate: index,
    pos: 'verb',
    lemma: token.lemma.toLowerCase(),
    particles: particlesOf(tree, index),
    voice: passive ? 'passive' : 'active',
    ...core,
    preps: [
      ...withObjectPreps(tree, own, core.obj, facts),
      ...partnersIn(tree, core.subj?.via === 'own' ? [core.subj, ...own] : own, facts),
    ],
    comps: complementsOf(tree, index),
  }
}

function nounOfParticiple(tree: Tree, index: number): Arg | undefined {
  const token = tokenAt(tree, index)
  return token.rel === 'acl' && token.head >= 0 ? { head: token.head, prep: '', via: 'participle' } : undefined
}

/** A predicate adjective ("is ready to") with its subject and complements. */
export function adjectiveClause(tree: Tree, index: number): Clause | undefined {
  const token = tokenAt(tree, index)
  const predicative =
    childBy(tree, index, 'cop', 'aux:pass') !== undefined || ['xcomp', 'root', 'conj'].includes(token.rel)
  if (!predicative) return undefined
  return {
    predicate: index,
    pos: 'adj',
    lemma: token.lemma.toLowerCase(),
    particles: [],
    voice: 'active',
    ...present(resolveRelative(tree, surfaceSubject(tree, index), index)),
    preps: prepositional(tree, index, 'own'),
    comps: complementsOf(tree, index),
  }
}

/** "resumption of ties with Togo": what hangs on the noun behind "of" belongs to the deed too. */
const withInner = (tree: Tree, own: readonly Arg[]): Arg[] => [
  ...own,
  ...own.filter(({ prep }) => prep === 'of').flatMap(({ head }) => prepositional(tree, head, 'attached')),
  // "the release by Niger [of two soldiers]": a country's name takes no "of" of its own.
  ...own
    .filter(({ prep, head }) => prep === 'by' && tokenAt(tree, head).upos === 'PROPN')
    .flatMap(({ head }) => prepositional(tree, head, 'attached')),
]

/** An event noun: possessor or modifier of nationality as subject, its prepositional phrases, compounds as "of". */
export function nounClause(tree: Tree, index: number, isActor: (head: number) => boolean): Clause {
  const possessor = childBy(tree, index, 'nmod:poss')
  const modifiers = childrenBy(tree, index, 'amod', 'compound', 'nmod:desc', 'nmod').filter(
    (child) => prepositionOf(tree, child) === '',
  )
  const nationality = modifiers.find(isActor)
  const subject = possessor ?? nationality
  const compounds = modifiers.filter((child) => child !== subject && tokenAt(tree, child).rel !== 'nmod')
  return {
    predicate: index,
    pos: 'noun',
    lemma: tokenAt(tree, index).lemma.toLowerCase(),
    particles: [],
    voice: 'active',
    ...present(
      subject === undefined
        ? undefined
        : { head: subject, prep: '', via: possessor === undefined ? 'modifier' : 'possessor' },
    ),
    preps: [
      ...withInner(tree, prepositional(tree, index, 'own')),
      ...compounds.map((head): Arg => ({ head, prep: 'of', via: 'modifier' })),
    ],
    comps: complementsOf(tree, index),
  }
}

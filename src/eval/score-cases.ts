// Short texts with one trap each against what was coded: a case is right when every expected event has a record of its own and none is left over.
// Example: expected COERCE GHA.COP > GHA.OPP is met by a COERCE record with these countries; GHA.COP counts as GHA, REB as a sector.
// One further record that is negated, hypothetical or historical is forgiven.
import type { PloverRecord, RecordEntity } from '../pipeline/record-types.ts'

export interface ExpectedEvent {
  readonly event: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly factuality: string
  readonly optional?: boolean
  readonly accept_empty?: boolean
  readonly accept_event?: readonly string[]
  readonly accept_source?: readonly (readonly string[])[]
  readonly accept_target?: readonly (readonly string[])[]
  readonly accept_factuality?: readonly string[]
  readonly accept_all_as_source?: boolean
  readonly accept_split?: boolean
}

export interface Case {
  readonly id: string
  readonly text: string
  readonly pub_date?: string
  readonly phenomenon: string
  readonly expected: readonly ExpectedEvent[]
  /** Whole answers that are right too. */
  readonly accept?: readonly (readonly ExpectedEvent[])[]
}

export interface CaseScore {
  readonly right: number
  readonly all: number
  readonly wrong: readonly string[]
}

const SECTORS = new Set(
  'REB REL CVL REF INS GOV MIL OPP COP UAF UNK JUD LEG PTY CRM JRN BUS LAB SPY PRM SOC EDU ELI AGR MED donors'.split(
    ' ',
  ),
)
const SAME: Readonly<Record<string, string>> = { EUU: 'EUR', XKX: 'KOS' }
const IGOS = new Set(['ASEAN', 'G7', 'ICC', 'PARISCLUB', 'NATO', 'OSCE', 'IGO'])
const ANYBODY = new Set(['SEAS', 'KURD', 'donors'])
const TOGETHER = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'ASSAULT', 'REJECT', 'MOBILIZE'])

function covers(wanted: string, { code, sector_code, other_sector_codes }: RecordEntity): boolean {
  const head = wanted.split('.')[0] ?? ''
  if (SECTORS.has(head))
    return sector_code === head || other_sector_codes.includes(head) || (code === '' && head !== 'GOV')
  const country = code.slice(0, 3).toUpperCase()
  return (IGOS.has(head) ? 'IGO' : (SAME[head] ?? head)) === (SAME[country] ?? country)
}

function sameParties(wanted: readonly string[], coded: readonly RecordEntity[]): boolean {
  if (wanted.some((one) => ANYBODY.has(one.split('.')[0] ?? ''))) return true
  return wanted.every((w) => coded.some((c) => covers(w, c))) && coded.every((c) => wanted.some((w) => covers(w, c)))
}

const sameStatus = (wanted: string, record: PloverRecord): boolean => {
  if (wanted === 'historical') return record.historical
  if (wanted === 'claimed') return record.status === 'actual' && record.said_by.length > 0
  return record.status === wanted && (wanted !== 'actual' || !record.historical)
}

export function meets(expected: ExpectedEvent, record: PloverRecord): boolean {
  if (![expected.event, ...(expected.accept_event ?? [])].includes(record.event[0])) return false
  if (![expected.factuality, ...(expected.accept_factuality ?? [])].some((f) => sameStatus(f, record))) return false
  const { source, target } = expected
  const sources = [source, ...(expected.accept_source ?? [])].some((codes) => sameParties(codes, record.actor))
  const targets = [target, ...(expected.accept_target ?? [])].some((codes) => sameParties(codes, record.recipient))
  if (sources && targets) return true
  const together =
    expected.accept_all_as_source === true ||
    expected.accept_split === true ||
    (target.length === 0 && source.length > 1 && TOGETHER.has(expected.event))
  return together && sameParties([...source, ...target], [...record.actor, ...record.recipient])
}

const mayLack = (expected: ExpectedEvent): boolean => expected.optional === true || expected.accept_empty === true

/** The best pairing of expected events with records, each used once (augmenting paths; the sets are tiny). */
export function pairUp(
  expected: readonly ExpectedEvent[],
  records: readonly PloverRecord[],
): ReadonlyMap<number, number> {
  const owner = new Map<number, number>()
  const place = (item: number, seen: Set<number>): boolean =>
    records.some((record, r) => {
      const one = expected[item]
      if (one === undefined || seen.has(r) || !meets(one, record)) return false
      seen.add(r)
      const other = owner.get(r)
      if (other !== undefined && !place(other, seen)) return false
      owner.set(r, item)
      return true
    })
  const order = expected
    .map((_, i) => i)
    .sort((a, b) => Number(mayLack(expected[a] as ExpectedEvent)) - Number(mayLack(expected[b] as ExpectedEvent)))
  for (const item of order) place(item, new Set())
  return owner
}

const stands = ({ status, historical }: PloverRecord): boolean =>
  (status === 'actual' || status === 'future') && !historical

function isRight(expected: readonly ExpectedEvent[], records: readonly PloverRecord[]): boolean {
  const owner = pairUp(expected, records)
  const found = new Set(owner.values())
  const missing = expected.filter((item, i) => !found.has(i) && !mayLack(item))
  const left = records.filter((_, r) => !owner.has(r))
  return missing.length === 0 && !left.some(stands) && left.length <= 1
}

const shown = (record: PloverRecord): string => {
  const parties = (list: readonly RecordEntity[]) => list.map((e) => e.code || e.raw_text).join('+') || '-'
  const past = record.historical ? ' historical' : ''
  return `${record.event[0]} ${parties(record.actor)}>${parties(record.recipient)} ${record.status}${past}`
}

const expectedShown = ({ event, source, target, factuality }: ExpectedEvent): string =>
  `${event} ${source.join('+') || '-'}>${target.join('+') || '-'} ${factuality}`

export function scoreCases(cases: readonly Case[], records: ReadonlyMap<string, readonly PloverRecord[]>): CaseScore {
  const wrong: string[] = []
  for (const one of cases) {
    const coded = records.get(one.id) ?? []
    if ([one.expected, ...(one.accept ?? [])].some((answer) => isRight(answer, coded))) continue
    const want = one.expected.map(expectedShown).join(' | ') || 'nothing'
    wrong.push(
      `${one.id} (${one.phenomenon}): ${one.text}\n   want  ${want}\n   coded ${coded.map(shown).join(' | ') || 'nothing'}`,
    )
  }
  return { right: cases.length - wrong.length, all: cases.length, wrong }
}

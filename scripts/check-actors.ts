// data/actors against lists of facts that somebody hands in: npx tsx scripts/check-actors.ts --factbook FILE --reign FILE
// Prints what is missing or differs and, of each list, how much agrees; nothing of the lists is copied anywhere.
// --factbook: tab separated with country, capital, nationality_adjective. --reign: country (COW letters), leader, start, end (months).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseActors } from '../src/lexicon/actors.ts'
import { fold } from '../src/lexicon/pieces.ts'
import type { ActorEntry, Office } from '../src/model/index.ts'

/** COW's letters where they are not ISO's alpha-3. */
const COW_LETTERS = new Map(
  [
    'BHM=BHS HAI=HTI TRI=TTO BAR=BRB GRN=GRD SLU=LCA SVG=VCT AAB=ATG SKN=KNA GUA=GTM HON=HND SAL=SLV COS=CRI',
    'PAR=PRY URU=URY UKG=GBR IRE=IRL NTH=NLD FRN=FRA MNC=MCO SWZ=CHE SPN=ESP POR=PRT GMY=DEU GDR=DDR AUS=AUT',
    'CZE=CSK CZR=CZE SLO=SVK MNG=MNE MAC=MKD CRO=HRV YUG=SRB BOS=BIH SLV=SVN BUL=BGR MLD=MDA ROM=ROU LAT=LVA',
    'LIT=LTU GRG=GEO SWD=SWE DEN=DNK ICE=ISL CAP=CPV EQG=GNQ GAM=GMB MAA=MRT NIR=NER CDI=CIV GUI=GIN BFO=BFA',
    'SIE=SLE TOG=TGO CAO=CMR NIG=NGA CEN=CAF CHA=TCD CON=COG DRC=COD TAZ=TZA BUI=BDI ANG=AGO MZM=MOZ ZAM=ZMB',
    'ZIM=ZWE MAW=MWI SAF=ZAF LES=LSO BOT=BWA SWA=SWZ MAG=MDG MAS=MUS SEY=SYC MOR=MAR ALG=DZA LIB=LBY SUD=SDN',
    'LEB=LBN KUW=KWT BAH=BHR UAE=ARE OMA=OMN TAJ=TJK KYR=KGZ KZK=KAZ TAW=TWN MON=MNG ROK=KOR BHU=BTN BNG=BGD',
    'MYA=MMR SRI=LKA MAD=MDV NEP=NPL THI=THA CAM=KHM DRV=VNM MAL=MYS SIN=SGP BRU=BRN PHI=PHL INS=IDN ETM=TLS',
    'AUL=AUS NEW=NZL VAN=VUT SOL=SLB FIJ=FJI NAU=NRU MSI=MHL PAL=PLW',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
/** Letters that mean several codes of ours in turn. */
const IN_TURN: Readonly<Record<string, readonly string[]>> = { YUG: ['YUG', 'SRB'], RUS: ['SUN', 'RUS'] }

type Row = Readonly<Record<string, string>>

function readTable(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const keys = head.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [keys[at] ?? '', cell])))
}

const ENTITIES: Readonly<Record<string, string>> = { aacute: 'a', eacute: 'e', iacute: 'i', oacute: 'o', ocirc: 'o' }
const plain = (text: string): string => fold(text.replace(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? ''))
const anyIn = (names: readonly string[], text: string): boolean => names.some((name) => text.includes(plain(name)))

function loadEntries(folder: string): readonly ActorEntry[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return files.flatMap((name) => parseActors(readFileSync(join(folder, name), 'utf8'), name).entries)
}

/** Capitals, cities and names; also those that need a word beside them ("San José"). */
const placesOf = (ours: ActorEntry, entries: readonly ActorEntry[]): readonly string[] =>
  entries
    .filter((entry) => entry.kind === 'country' && entry.code === ours.code)
    .flatMap((entry) => [...entry.capitals, ...(entry.cities ?? []), ...entry.names])

function countryOf(row: Row, countries: readonly ActorEntry[]): ActorEntry | undefined {
  const name = plain(row.country ?? '').replace(/^the /, '')
  const capital = plain(row.capital ?? '')
  const named = countries.find((entry) => entry.names.some((one) => plain(one) === name))
  return named ?? countries.find((entry) => anyIn(entry.capitals, capital))
}

/** "Belgium: capital Brussels, ours ..." for what the Factbook says otherwise; undefined where we agree. */
function factbookProblem(row: Row, entries: readonly ActorEntry[]): string | undefined {
  const countries = entries.filter((entry) => entry.kind === 'country' && entry.needs === undefined)
  const ours = countryOf(row, countries)
  if (ours === undefined) return `${row.country}: not among the countries`
  if (!anyIn(placesOf(ours, entries), plain(row.capital ?? ''))) return `${row.country}: capital ${row.capital}`
  const people = plain(row.nationality_adjective ?? '')
  if (/^(none|na)?$/.test(people)) return undefined
  if (anyIn([...ours.adjectives, ...ours.demonyms, ...ours.names], people)) return undefined
  return `${row.country}: adjective ${row.nationality_adjective}, ours ${ours.adjectives.join(', ')}`
}

const monthOf = (day: string | undefined, open: number): number =>
  day === undefined ? open : Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

const wordsOf = (name: string): string[] =>
  plain(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2)

interface Held {
  readonly code: string
  readonly words: ReadonlySet<string>
  readonly office: Office
}

const heldOffices = (entries: readonly ActorEntry[]): Held[] =>
  entries
    .filter((entry) => entry.kind === 'person')
    .flatMap((entry) => {
      const words = new Set(entry.names.flatMap(wordsOf))
      return entry.offices.map((office) => ({ code: office.code ?? entry.code, words, office }))
    })

/** Whether both months differ by one at most. */
function sameMonths(row: Row, { office }: Held): boolean {
  const from = Math.abs(monthOf(row.start, 0) - monthOf(office.from, 0))
  return from <= 1 && Math.abs(monthOf(row.end, 0) - monthOf(office.to, 30000)) <= 1
}

function reignProblem(row: Row, offices: ReadonlyMap<string, readonly Held[]>): string | undefined {
  const letters = row.country ?? ''
  const codes = IN_TURN[letters] ?? [COW_LETTERS.get(letters) ?? letters]
  const named = codes
    .flatMap((code) => offices.get(code) ?? [])
    .filter((held) => wordsOf(row.leader ?? '').some((word) => held.words.has(word)))
  const label = `${letters} ${row.leader} ${row.start}..${row.end}`
  if (named.length === 0) return `${label}: no such name`
  if (named.some((held) => sameMonths(row, held))) return undefined
  return `${label}: ours ${named.map(({ office }) => `${office.from ?? ''}..${office.to ?? ''}`).join(', ')}`
}

function report(title: string, problems: readonly (string | undefined)[]): void {
  const found = problems.filter((problem) => problem !== undefined)
  for (const problem of found) console.log(`${title}: ${problem}`)
  console.log(`${title}: ${problems.length - found.length} of ${problems.length} agree`)
}

const { values } = parseArgs({
  options: {
    actors: { type: 'string', default: 'data/actors' },
    factbook: { type: 'string' },
    reign: { type: 'string' },
    since: { type: 'string', default: '1990-01' },
  },
})
const entries = loadEntries(values.actors)
if (values.factbook !== undefined) {
  const rows = readTable(values.factbook).filter((row) => (row.capital ?? '') !== '')
  report(
    'factbook',
    rows.map((row) => factbookProblem(row, entries)),
  )
}
if (values.reign !== undefined) {
  const offices = new Map<string, Held[]>()
  for (const held of heldOffices(entries)) offices.set(held.code, [...(offices.get(held.code) ?? []), held])
  const rows = readTable(values.reign).filter((row) => (row.end ?? '') >= values.since)
  report(
    'reign',
    rows.map((row) => reignProblem(row, offices)),
  )
}

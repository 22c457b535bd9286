// "field=value" of the command line, or the cells of a CSV row -> the change of a review.
// Example: `--set event=ASSAULT --set mode=airstrike --set actor=RUS:MIL` amends three fields; JSON is taken for anything.
// A party written CODE:SECTOR or NAME|CODE|SECTOR keeps the words and place of the party that stood there.
import { RapporteurError } from '../base/errors.ts'
import type { PloverRecord, RecordEntity } from '../model/index.ts'
import type { Change } from '../store/review-types.ts'

const LISTS = new Set(['mode', 'context'])
const PARTIES = new Set(['actor', 'recipient'])

const NOWHERE: Pick<RecordEntity, 'span' | 'in' | 'raw_text'> = { span: [0, 0], in: 'text', raw_text: '' }

/** One party as written; what is not written is taken from the one that stood there. */
function partyOf(written: string, before: RecordEntity | undefined): RecordEntity {
  const [name, code, sector] = written.includes('|')
    ? written.split('|').map((part) => part.trim())
    : ['', ...written.split(':').map((part) => part.trim())]
  const keepsName = name === '' && (before?.code ?? '') === (code ?? '')
  return {
    ...(before ?? NOWHERE),
    entity_name: name || (keepsName ? (before?.entity_name ?? '') : (code ?? '')),
    code: code ?? '',
    country_name: before?.code === code ? (before?.country_name ?? '') : '',
    sector_code: sector ?? '',
    other_sector_codes: before?.sector_code === sector ? (before?.other_sector_codes ?? []) : [],
  }
}

const split = (written: string): string[] =>
  written
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** How a party is written in a cell. */
export const partyText = ({ entity_name, code, sector_code }: RecordEntity): string =>
  `${entity_name}|${code}|${sector_code}`

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return written
  }
}

/** The value of a field as it is written on the command line or in a cell. */
export function fieldValue(field: string, written: string, record: Partial<PloverRecord>): unknown {
  if (/^\s*[[{]/.test(written)) return jsonOf(written)
  if (field === 'event') return [written.trim().toUpperCase()]
  if (LISTS.has(field)) return split(written.replaceAll(',', ';'))
  if (PARTIES.has(field)) {
    const before = record[field as 'actor' | 'recipient'] ?? []
    return split(written).map((one, at) => partyOf(one, before[at]))
  }
  if ((field === 'date' || field === 'enddate') && written.trim() === '') return null
  return field === 'historical' || /_(?:code|scale)$|^confidence$/.test(field) ? jsonOf(written.trim()) : written.trim()
}

/** The change that several "field=value" make. */
export function changeOf(settings: readonly string[], record: Partial<PloverRecord>): Change {
  return Object.fromEntries(
    settings.map((setting) => {
      const at = setting.indexOf('=')
      if (at < 1) throw new RapporteurError('cli.usage', `--set ${setting}: write field=value`)
      const field = setting.slice(0, at)
      return [field, fieldValue(field, setting.slice(at + 1), record)]
    }),
  )
}

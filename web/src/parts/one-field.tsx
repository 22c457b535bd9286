// One field of an event with one new value, for many events at once.
// Example: choosing "status" and "future" gives { name: 'status', value: 'future' }; an actor keeps the words that stood there.
import { useState } from 'preact/hooks'
import type { Vocabulary } from '../../../src/http/api-types.ts'
import { aboutEvent } from '../words.ts'

export interface OneField {
  readonly name: string
  readonly value: unknown
}

const FIELDS = ['event', 'mode', 'context', 'actor', 'recipient', 'status', 'historical', 'date'] as const
type Field = (typeof FIELDS)[number]

const LABELS: Readonly<Partial<Record<Field, string>>> = { historical: 'told as background', date: 'first day' }

interface EditorProps {
  readonly vocabulary: Vocabulary
  readonly onValue: (value: unknown) => void
}

/** One of several words. */
function OneOf({
  label,
  values,
  onValue,
}: {
  label: string
  values: readonly (readonly [string, string])[]
  onValue: (value: string) => void
}) {
  return (
    <label class="field">
      {label}
      <select onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">choose …</option>
        {values.map(([value, about]) => (
          <option key={value} value={value}>
            {about}
          </option>
        ))}
      </select>
    </label>
  )
}

function Party({ vocabulary, onValue }: EditorProps) {
  const [party, setParty] = useState({ entity_name: '', code: '', sector_code: '' })
  const put = (part: Partial<typeof party>): void => {
    const next = { ...party, ...part }
    setParty(next)
    onValue(
      next.entity_name === '' && next.code === '' ? undefined : [{ ...next, country_name: '', other_sector_codes: [] }],
    )
  }
  return (
    <div class="row">
      <label class="field">
        Name
        <input value={party.entity_name} onInput={(event) => put({ entity_name: event.currentTarget.value })} />
      </label>
      <label class="field">
        Country code
        <input
          class="code"
          maxLength={3}
          value={party.code}
          onInput={(event) => put({ code: event.currentTarget.value.toUpperCase() })}
        />
      </label>
      <label class="field">
        Sector
        <select value={party.sector_code} onChange={(event) => put({ sector_code: event.currentTarget.value })}>
          <option value="">no sector</option>
          {vocabulary.sectors.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Value({ field, vocabulary, onValue }: EditorProps & { field: Field }) {
  const listed = (value: string): void => onValue(value === '' ? undefined : [value])
  const plain = (value: string): void => onValue(value === '' ? undefined : value)
  const same = (values: readonly string[]): [string, string][] => values.map((one) => [one, one])
  if (field === 'event')
    return (
      <OneOf
        label="New event"
        values={vocabulary.events.map(({ name }) => [name, `${name}: ${aboutEvent(name)}`])}
        onValue={listed}
      />
    )
  if (field === 'mode') {
    const modes = [...new Set(vocabulary.events.flatMap((one) => one.modes))].sort()
    return <OneOf label="New mode" values={same(modes)} onValue={listed} />
  }
  if (field === 'context') return <OneOf label="New context" values={same(vocabulary.contexts)} onValue={listed} />
  if (field === 'status') {
    const statuses = vocabulary.statuses.filter((name) => name !== 'historical')
    return <OneOf label="New status" values={same(statuses)} onValue={plain} />
  }
  if (field === 'historical') {
    const values = [
      ['true', 'yes'],
      ['false', 'no'],
    ] as const
    return (
      <OneOf label="Background" values={values} onValue={(one) => onValue(one === '' ? undefined : one === 'true')} />
    )
  }
  if (field === 'date')
    return (
      <label class="field">
        New first day
        <input type="date" onInput={(event) => plain(event.currentTarget.value)} />
      </label>
    )
  return <Party vocabulary={vocabulary} onValue={onValue} />
}

export function OneFieldEditor({
  vocabulary,
  value,
  onChange,
}: {
  vocabulary: Vocabulary
  value: OneField | undefined
  onChange: (field: OneField | undefined) => void
}) {
  const [field, setField] = useState<Field>((value?.name as Field | undefined) ?? 'event')
  return (
    <div class="row">
      <label class="field">
        Field
        <select
          value={field}
          onChange={(event) => {
            setField(event.currentTarget.value as Field)
            onChange(undefined)
          }}
        >
          {FIELDS.map((name) => (
            <option key={name} value={name}>
              {LABELS[name] ?? name}
            </option>
          ))}
        </select>
      </label>
      <Value
        key={field}
        field={field}
        vocabulary={vocabulary}
        onValue={(next) => onChange(next === undefined ? undefined : { name: field, value: next })}
      />
    </div>
  )
}

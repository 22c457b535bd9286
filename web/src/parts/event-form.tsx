// Every field of an event that can be corrected, in one form; only what was changed is sent.
// The first field has the focus when it opens; Escape leaves it.
// Example: choosing AGREE instead of CONSULT sends {"event": ["AGREE"]}; the scores follow on the server.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Vocabulary } from '../../../src/http/api-types.ts'
import type { PloverRecord, RecordEntity } from '../../../src/model/index.ts'
import { aboutEvent } from '../words.ts'

export type Change = Record<string, unknown>
type Draft = Pick<
  PloverRecord,
  'event' | 'mode' | 'context' | 'actor' | 'recipient' | 'date' | 'enddate' | 'status' | 'historical'
>

const FIELDS = ['event', 'mode', 'context', 'actor', 'recipient', 'date', 'enddate', 'status', 'historical'] as const

export const NOBODY: RecordEntity = {
  raw_text: '',
  entity_name: '',
  code: '',
  country_name: '',
  sector_code: '',
  other_sector_codes: [],
  span: [0, 0],
  in: 'text',
}

/** What differs from the record. */
export function changeOf(draft: Draft, record: Draft): Change {
  return Object.fromEntries(
    FIELDS.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(record[name])).map((name) => [
      name,
      draft[name],
    ]),
  )
}

interface PartyProps {
  readonly name: string
  readonly list: readonly RecordEntity[]
  readonly vocabulary: Vocabulary
  readonly onChange: (list: RecordEntity[]) => void
}

function Parties({ name, list, vocabulary, onChange }: PartyProps) {
  const put = (at: number, change: Partial<RecordEntity>): void =>
    onChange(list.map((one, n) => (n === at ? { ...one, ...change } : one)))
  return (
    <fieldset>
      <legend>{name}</legend>
      {list.map((one, at) => (
        <div class="party" key={at}>
          <input
            aria-label={`Name of ${name} ${at + 1}`}
            placeholder="Name"
            value={one.entity_name}
            onInput={(event) => put(at, { entity_name: event.currentTarget.value })}
          />
          <input
            class="code"
            aria-label={`Country code of ${name} ${at + 1}`}
            placeholder="ABC"
            maxLength={3}
            value={one.code}
            onInput={(event) => put(at, { code: event.currentTarget.value.toUpperCase(), country_name: '' })}
          />
          <select
            aria-label={`Sector of ${name} ${at + 1}`}
            value={one.sector_code}
            onChange={(event) => put(at, { sector_code: event.currentTarget.value })}
          >
            <option value="">no sector</option>
            {vocabulary.sectors.map(({ code, name: about }) => (
              <option key={code} value={code}>
                {code} {about}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="quiet"
            aria-label={`Take out ${one.entity_name || `${name} ${at + 1}`}`}
            onClick={() => onChange(list.filter((_, n) => n !== at))}
          >
            ✕
          </button>
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => onChange([...list, NOBODY])}>
        + add {name}
      </button>
    </fieldset>
  )
}

function Choices({
  name,
  all,
  chosen,
  onChange,
}: {
  name: string
  all: readonly string[]
  chosen: readonly string[]
  onChange: (list: string[]) => void
}) {
  if (all.length === 0) return null
  return (
    <fieldset>
      <legend>{name}</legend>
      <div class="choices">
        {all.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
              }
            />{' '}
            {one}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export interface EventFormProps {
  readonly record: Draft
  readonly vocabulary: Vocabulary
  readonly save: string
  /** A new event may be saved without changing anything. */
  readonly isNew?: boolean
  readonly onSave: (change: Change, why: string) => void
  readonly onCancel: () => void
}

const emptied = (value: string): string | null => (value === '' ? null : value)

export function EventForm({ record, vocabulary, save, isNew = false, onSave, onCancel }: EventFormProps) {
  const [draft, setDraft] = useState<Draft>(record)
  const [why, setWhy] = useState('')
  const put = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }))
  const change = isNew ? Object.fromEntries(FIELDS.map((name) => [name, draft[name]])) : changeOf(draft, record)
  const modes = vocabulary.events.find(({ name }) => name === draft.event[0])?.modes ?? []
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <form
      class="event-form"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault()
        if (Object.keys(change).length > 0) onSave(change, why)
      }}
    >
      <label class="field">
        Event
        <select
          ref={first}
          value={draft.event[0]}
          onChange={(event) => put({ event: [event.currentTarget.value as Draft['event'][0]], mode: [] })}
        >
          {vocabulary.events.map(({ name }) => (
            <option key={name} value={name}>
              {name}: {aboutEvent(name)}
            </option>
          ))}
        </select>
      </label>
      <Choices name="Mode" all={modes} chosen={draft.mode} onChange={(mode) => put({ mode })} />
      <Parties name="actor" list={draft.actor} vocabulary={vocabulary} onChange={(actor) => put({ actor })} />
      <Parties
        name="recipient"
        list={draft.recipient}
        vocabulary={vocabulary}
        onChange={(recipient) => put({ recipient })}
      />
      <div class="row">
        <label class="field">
          First day
          <input
            type="date"
            value={draft.date ?? ''}
            onInput={(event) => put({ date: emptied(event.currentTarget.value) })}
          />
        </label>
        <label class="field">
          Last day
          <input
            type="date"
            value={draft.enddate ?? ''}
            onInput={(event) => put({ enddate: emptied(event.currentTarget.value) })}
          />
        </label>
        <label class="field">
          Status
          <select
            value={draft.status}
            onChange={(event) => put({ status: event.currentTarget.value as Draft['status'] })}
          >
            {vocabulary.statuses
              .filter((name) => name !== 'historical')
              .map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={draft.historical}
            onChange={(event) => put({ historical: event.currentTarget.checked })}
          />{' '}
          background
        </label>
      </div>
      <details>
        <summary>Contexts: {draft.context.join(', ') || 'none'}</summary>
        <Choices
          name="Context"
          all={vocabulary.contexts}
          chosen={draft.context}
          onChange={(context) => put({ context })}
        />
      </details>
      <label class="field">
        Why (optional)
        <input value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <div class="buttons">
        <button type="submit" class="primary" disabled={Object.keys(change).length === 0}>
          {save}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

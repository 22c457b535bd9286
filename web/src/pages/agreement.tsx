// How far the coders of a task agree, and deciding where they differ: one event after the other, a digit takes that coder's answer.
// Example: 2 takes what the second coder said; e opens the fields; what is chosen becomes the review of the event.
import { useState } from 'preact/hooks'
import type { Differing, TaskCompared, Vocabulary } from '../../../src/http/api-types.ts'
import type { Coding } from '../../../src/views/task-agreement.ts'
import { post, tellChanged, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { ACTIONS, boundKeys, useChangedKeys } from '../key-map.ts'
import { useKeys } from '../keys.ts'
import { Asked, Head, Problem, Section } from '../parts/basics.tsx'
import { type Change, EventForm } from '../parts/event-form.tsx'
import { Card, KeyButton } from '../parts/judging.tsx'
import { count, errorWords, percent } from '../words.ts'

const FIELD_WORDS: Readonly<Record<string, string>> = { kept: 'is an event', date: 'first day' }

const alphaText = (alpha: number | null): string => (alpha === null ? 'one value only' : alpha.toFixed(3))

function Figures({ fields }: Pick<TaskCompared, 'fields'>) {
  return (
    <table class="figures">
      <Head of={['field', 'events', 'agreement', 'Krippendorff’s alpha']} />
      <tbody>
        {fields.map(({ field, units, percent: share, alpha }) => (
          <tr key={field}>
            <th scope="row">{FIELD_WORDS[field] ?? field}</th>
            <td class="num">{units}</td>
            <td class="num">{share === null ? '–' : percent(share)}</td>
            <td class="num">{units === 0 ? '–' : alphaText(alpha)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What each coder said, a row a coder; where they differ in bold. */
function Answers({ item }: { item: Differing }) {
  return (
    <table class="answers">
      <thead>
        <tr>
          <th scope="col">coder</th>
          {item.fields.map((field) => (
            <th scope="col" key={field}>
              {FIELD_WORDS[field] ?? field}
            </th>
          ))}
          <th scope="col">why</th>
        </tr>
      </thead>
      <tbody>
        {item.codings.map(({ coder, values, why }) => (
          <tr key={coder}>
            <th scope="row">{coder}</th>
            {item.fields.map((field) => (
              <td key={field}>
                <strong>{values[field] ?? '–'}</strong>
              </td>
            ))}
            <td>{why ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Choose = (choice: { verdict: Coding['verdict']; change?: Change; why?: string }) => void

interface DecideProps {
  readonly item: Differing
  readonly vocabulary: Vocabulary | undefined
  readonly onChoose: Choose
  readonly onSkip: () => void
}

function Decide({ item, vocabulary, onChoose, onSkip }: DecideProps) {
  const [editing, setEditing] = useState(false)
  const changed = useChangedKeys()
  const take = (n: number): void => {
    const coding = item.codings[n]
    if (coding === undefined) return
    const { verdict, change } = coding
    onChoose({ verdict, ...(change === undefined ? {} : { change: { ...change } }) })
  }
  const doing = {
    take1: () => take(0),
    take2: () => take(1),
    take3: () => take(2),
    pass: onSkip,
    change: () => setEditing(true),
  }
  useKeys(editing ? {} : boundKeys(doing, ACTIONS, changed))
  const corrected = item.codings.find(({ verdict }) => verdict === 'amend')?.change
  return (
    <>
      <Card item={item} />
      <Answers item={item} />
      {editing && vocabulary !== undefined && (
        <EventForm
          record={{ ...item.record, ...corrected }}
          vocabulary={vocabulary}
          save="Decide so"
          isNew
          onSave={(change, why) => onChoose({ verdict: 'amend', change, ...(why === '' ? {} : { why }) })}
          onCancel={() => setEditing(false)}
        />
      )}
      <div class="buttons review-buttons">
        {item.codings.map(({ coder, verdict }, n) =>
          n < 3 ? (
            <KeyButton key={coder} action={`take${n + 1}`} words={`As ${coder}`} onPress={() => take(n)} />
          ) : (
            <button type="button" key={coder} onClick={() => take(n)}>
              As {coder} {verdict === 'reject' && '(no event)'}
            </button>
          ),
        )}
        <KeyButton action="change" words="Otherwise" onPress={() => setEditing(true)} />
        <KeyButton action="pass" words="Skip" onPress={onSkip} />
      </div>
    </>
  )
}

function Adjudication({
  at,
  differ,
  vocabulary,
}: {
  at: string
  differ: readonly Differing[]
  vocabulary: Vocabulary | undefined
}) {
  const [n, setN] = useState(0)
  const [problem, setProblem] = useState<string>()
  const item = differ[n]
  if (item === undefined)
    return (
      <p role="status">
        {differ.length === 0 ? 'Nothing is left to decide.' : 'That was the last one.'}{' '}
        {differ.length > 0 && (
          <button type="button" onClick={tellChanged}>
            Look again
          </button>
        )}
      </p>
    )
  const choose: Choose = (choice) => {
    post(`${at}/choices`, { ...choice, event: item.record.id }).then(
      () => {
        setProblem(undefined)
        setN(n + 1)
      },
      (error) => setProblem(errorWords(error)),
    )
  }
  return (
    <>
      <p role="status" id="decide-progress">
        {n + 1} of {differ.length}
      </p>
      {problem !== undefined && <Problem text={problem} />}
      <Decide key={item.record.id} item={item} vocabulary={vocabulary} onChoose={choose} onSkip={() => setN(n + 1)} />
    </>
  )
}

function Agreed({ at, agreed }: { at: string; agreed: number }) {
  const [problem, setProblem] = useState<string>()
  if (agreed === 0) return null
  const keep = (): void => {
    post(`${at}/agreed`, {}).then(tellChanged, (error) => setProblem(errorWords(error)))
  }
  return (
    <p>
      {problem !== undefined && <Problem text={problem} />}
      Of {count(agreed, 'event')} all say the same.{' '}
      <button type="button" onClick={keep}>
        Keep these as reviews
      </button>
    </p>
  )
}

export function TaskAgreement({ args: [id = ''] }: PageProps) {
  const at = `/tasks/${encodeURIComponent(id)}`
  const answer = useAnswer<TaskCompared>(`${at}/agreement`)
  const vocabulary = useAnswer<Vocabulary>('/vocabulary').data
  return (
    <>
      <h1>Agreement {answer.data !== undefined && <span class="title-note">{answer.data.task.name}</span>}</h1>
      <Asked answer={answer}>
        {({ fields, agreed, differ, task }) => (
          <>
            <Section
              title="How far the coders agree"
              note={
                <a href={`/api/v1${at}/codings.csv`} download>
                  what each said, as CSV for R
                </a>
              }
            >
              <Figures fields={fields} />
              <p class="faint">
                Alpha: 1 is agreement, 0 what chance gives. Whether it is an event is compared for all {task.size}, the
                other fields where two or more keep it.
              </p>
              <Agreed at={at} agreed={agreed} />
            </Section>
            <Section title="To be decided">
              <Adjudication
                key={differ.map(({ record }) => record.id).join()}
                at={at}
                differ={differ}
                vocabulary={vocabulary}
              />
            </Section>
          </>
        )}
      </Asked>
    </>
  )
}

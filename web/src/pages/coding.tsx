// Coding blind: the tasks of several coders over one sample, and making one. Each coder sees only the own answers.
// Example: a task "pilot" of 100 events of PROTEST by the seed 7 for ana and ben; each opens "code" under the own name.
import { useState } from 'preact/hooks'
import type { TaskList } from '../../../src/http/api-types.ts'
import type { Task } from '../../../src/views/tasks.ts'
import { post, reviewer, tellChanged, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Empty, Problem, Section } from '../parts/basics.tsx'
import { Chips, filterOf } from '../parts/filters.tsx'
import { address, go } from '../router.ts'
import { count, errorWords } from '../words.ts'

function TaskLine({ task }: { task: Task }) {
  const at = `/coding/${encodeURIComponent(task.id)}`
  return (
    <li>
      <strong>{task.name}</strong> · {count(task.size, 'event')} · {task.who}, {task.at.slice(0, 10)}
      <ul class="coders">
        {task.coders.map(({ name, done }) => (
          <li key={name}>
            {name}: {done} of {task.size}{' '}
            <progress max={task.size} value={done} aria-label={`${name} of ${task.name}`} />
          </li>
        ))}
      </ul>
      {!task.ended && <a href={at}>code</a>}{' '}
      {task.open ? (
        <a href={`${at}/agreement`}>agreement</a>
      ) : (
        <span class="faint">agreement when all are through</span>
      )}
    </li>
  )
}

function NewTask({ query, most }: { query: URLSearchParams; most: number }) {
  const [draft, setDraft] = useState({ name: '', coders: '', size: '100', seed: '1' })
  const [problem, setProblem] = useState<string>()
  const put = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part })
  const make = (): void => {
    const body = {
      ...draft,
      size: Number(draft.size),
      coders: draft.coders.split(',').map((one) => one.trim()),
      filter: address('', filterOf(query)).slice(1),
    }
    post<Task>('/tasks', body).then(
      () => {
        setProblem(undefined)
        put({ name: '' })
        tellChanged()
      },
      (error) => setProblem(errorWords(error)),
    )
  }
  return (
    <Section title="A new task">
      <Chips query={query} />
      <p class="faint">
        The sample is drawn from <a href={address('/events', filterOf(query))}>the events of this filter</a>; narrow
        them down there.
      </p>
      {problem !== undefined && <Problem text={problem} />}
      <form
        class="task-form"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <label class="field">
          Name
          <input required value={draft.name} onInput={(event) => put({ name: event.currentTarget.value })} />
        </label>
        <label class="field">
          Coders, parted by commas
          <input
            required
            value={draft.coders}
            placeholder="ana, ben"
            onInput={(event) => put({ coders: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          Events
          <input
            type="number"
            min={1}
            max={most}
            value={draft.size}
            onInput={(event) => put({ size: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          Seed
          <input value={draft.seed} onInput={(event) => put({ seed: event.currentTarget.value })} />
        </label>
        <button type="submit" class="primary">
          Make the task
        </button>
      </form>
    </Section>
  )
}

export function Coding({ query }: PageProps) {
  const answer = useAnswer<TaskList>('/tasks')
  return (
    <>
      <h1>Coding blind</h1>
      <p class="faint">
        Several coders judge one sample; none sees what another said. When all are through, their agreement is told, and
        where they differ somebody decides.
      </p>
      <Asked answer={answer}>
        {({ tasks, most }) => (
          <>
            {tasks.length === 0 ? (
              <Empty title="There is no task yet.">
                <p>Make one below: a name, who codes, and how many events.</p>
              </Empty>
            ) : (
              <Section title="Tasks">
                <ul class="tasks">
                  {tasks.map((task) => (
                    <TaskLine key={task.id} task={task} />
                  ))}
                </ul>
              </Section>
            )}
            <NewTask query={query} most={most} />
          </>
        )}
      </Asked>
    </>
  )
}

/** Says who one is where the browser does not know it, or knows somebody else. */
export function WhoAreYou({ task }: { task: Task }) {
  return (
    <Section title="Who are you?">
      <p>The coders of this task are:</p>
      <div class="buttons">
        {task.coders.map(({ name }) => (
          <button
            type="button"
            key={name}
            onClick={() => {
              reviewer.set(name)
              go(`/coding/${encodeURIComponent(task.id)}`, { who: name })
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </Section>
  )
}

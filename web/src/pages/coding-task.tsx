// One task for one coder: the events that wait, a key each as in Review. Nothing of what others said comes here.
// Example: /coding/t0123 under the name ana goes on where ana stopped; x says that it is no event, e corrects its fields.
import { useMemo, useState } from 'preact/hooks'
import type { TaskItems, Vocabulary } from '../../../src/http/api-types.ts'
import { post, reviewer, tellChanged, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Empty, Problem } from '../parts/basics.tsx'
import { Judging, type Keeper } from '../parts/judging.tsx'
import { address } from '../router.ts'
import { errorWords } from '../words.ts'
import { WhoAreYou } from './coding.tsx'

const keeperOf = (at: string): Keeper => ({
  async keep(said) {
    await post(`${at}/codings`, said)
    return said.event
  },
  takeBack: (event) => post(`${at}/codings`, { event, verdict: 'open' }),
  skip: async () => {},
})

function End({ id }: { id: string }) {
  const [problem, setProblem] = useState<string>()
  const end = (): void => {
    post(`/tasks/${encodeURIComponent(id)}/end`, {}).then(tellChanged, (error) => setProblem(errorWords(error)))
  }
  return (
    <details class="no-print">
      <summary>End the task before all are through</summary>
      {problem !== undefined && <Problem text={problem} />}
      <p>
        From then on nobody answers any more, and what was said is compared.{' '}
        <button type="button" onClick={end}>
          End the task
        </button>
      </p>
    </details>
  )
}

function Through({ id, open }: { id: string; open: boolean }) {
  return (
    <Empty title="You are through.">
      <p>
        {open ? (
          <a href={`/coding/${encodeURIComponent(id)}/agreement`}>See how far you agree</a>
        ) : (
          'When the others are through, too, your agreement is told here.'
        )}
      </p>
    </Empty>
  )
}

/** After the last one: asks the server again, which knows whether others are through. */
function Last() {
  return (
    <Empty title="That was the last one.">
      <p>
        <button type="button" class="primary" onClick={() => location.reload()}>
          Go on
        </button>
      </p>
    </Empty>
  )
}

export function CodingTask({ args: [id = ''], query }: PageProps) {
  const who = query.get('who') ?? reviewer.get()
  const at = `/tasks/${encodeURIComponent(id)}`
  const answer = useAnswer<TaskItems>(address(`${at}/items`, { who }))
  const vocabulary = useAnswer<Vocabulary>('/vocabulary').data
  const keeper = useMemo(() => keeperOf(at), [at])
  return (
    <>
      <h1>
        Coding blind{' '}
        {answer.data?.isCoder && (
          <span class="title-note">
            {answer.data.task.name}, as {answer.data.who}: {answer.data.items.length} waiting
          </span>
        )}
      </h1>
      <Asked answer={answer}>
        {({ task, isCoder, items }) => {
          if (task.ended) return <Through id={id} open />
          if (!isCoder) return <WhoAreYou task={task} />
          if (items.length === 0) return <Through id={id} open={task.open} />
          return (
            <>
              <Judging key={`${id} ${who}`} items={items} vocabulary={vocabulary} keeper={keeper} end={<Last />} />
              <End id={id} />
            </>
          )
        }}
      </Asked>
    </>
  )
}

// A server -> one whose ledger and stories follow what changes: articles that are added, events that are reviewed.
// Example: a moment after an event was rejected on a page the entries that rest on it are gone from the ledger.
// It waits a moment, for changes come in rows; a longer one while articles are added; and it takes a tenth of the time at most.
import { retell } from './retell.ts'
import type { Service } from './service.ts'

export interface KeepingTold {
  /** Ends it; waits for what is under way. */
  stop(): Promise<void>
}

/** Milliseconds. */
export interface Pauses {
  readonly pause?: number
  readonly whileAdding?: number
}

/** So many times as long as it took the last time it waits before it does it again. */
const REST = 9

export function keepTold(service: Service, { pause = 1000, whileAdding = 15_000 }: Pauses = {}): KeepingTold {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let changed = false
  let stopped = false
  let took = 0

  const wait = (): number => {
    const adding = service.jobs.list().some(({ state }) => state === 'running')
    return Math.max(adding ? whileAdding : pause, REST * took)
  }
  const schedule = (): void => {
    if (stopped || timer !== undefined) return
    if (running === undefined) timer = setTimeout(begin, wait())
    else changed = true
  }
  const run = async (): Promise<void> => {
    const begun = performance.now()
    await retell(service)
    took = performance.now() - begun
  }
  const begin = (): void => {
    timer = undefined
    running = run().finally(() => {
      running = undefined
      if (changed) schedule()
      changed = false
    })
  }
  const unsubscribe = service.onChange(schedule)
  begin()
  return {
    async stop() {
      stopped = true
      unsubscribe()
      clearTimeout(timer)
      await running
    },
  }
}

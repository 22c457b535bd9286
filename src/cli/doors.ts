// What the commands need beside the streams: how to get an engine. Handed in, so that a test can use a small one.
import type { Engine, EngineOptions } from '../pipeline/engine.ts'

export interface Doors {
  readonly createEngine: (options: EngineOptions) => Promise<Engine>
}

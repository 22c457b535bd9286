// A model file -> something that runs it: onnxruntime-node, or onnxruntime-web (wasm) where the native part cannot load.
// Example: const runtime = await openRuntime(bytes, 'auto'); await runtime.run(encoded).
// One thread, one sentence a call: the same sentence gives the same numbers, alone or among others (see the model's card).
import { RapporteurError } from '../base/errors.ts'
import type { Encoded } from './encode.ts'
import type { Outputs } from './outputs.ts'

export type RuntimeName = 'native' | 'wasm'

/** Holds the model until closed. */
export interface Runtime {
  readonly name: RuntimeName
  /** Why the native part could not be used. */
  readonly reason?: string
  readonly run: (input: Encoded) => Promise<Outputs>
  readonly close: () => Promise<void>
}

/** The part of onnxruntime that both packages share. */
interface Ort {
  readonly Tensor: new (type: 'int32' | 'float32', data: Int32Array | Float32Array, dims: readonly number[]) => unknown
  readonly InferenceSession: { create(bytes: Uint8Array, options: object): Promise<Session> }
  readonly env: { readonly wasm?: { numThreads?: number; proxy?: boolean } }
}

interface Session {
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, { readonly data: unknown }>>>
  release?(): Promise<void>
}

const PACKAGES: Readonly<Record<RuntimeName, string>> = { native: 'onnxruntime-node', wasm: 'onnxruntime-web' }
const VERSIONED: Readonly<Record<RuntimeName, string>> = {
  native: 'onnxruntime-node@1.16.3',
  wasm: 'onnxruntime-web@1.14.0',
}
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
}

async function importOrt(name: RuntimeName): Promise<Ort> {
  const loaded = (await import(PACKAGES[name])) as Ort & { readonly default?: Ort }
  return loaded.InferenceSession === undefined ? (loaded.default as Ort) : loaded
}

function runner(ort: Ort, session: Session): Runtime['run'] {
  return async ({ time, ids, vec }) => {
    const feeds = {
      ids: new ort.Tensor('int32', ids, [1, time, ids.length / time]),
      vec: new ort.Tensor('float32', vec, [1, time, vec.length / time]),
    }
    const out = await session.run(feeds)
    const ints = (name: string): Int32Array => out[name]?.data as Int32Array
    return {
      arc: out.arc?.data as Float32Array,
      label: ints('label'),
      labelScore: out.label_score?.data as Float32Array,
      upos: ints('upos'),
      xpos: ints('xpos'),
      lemma: ints('lemma'),
      feats: ints('feats'),
    }
  }
}

async function open(name: RuntimeName, model: Uint8Array): Promise<Runtime> {
  const ort = await importOrt(name)
  if (name === 'wasm' && ort.env.wasm !== undefined) ort.env.wasm.numThreads = 1
  const providers = name === 'wasm' ? ['wasm'] : ['cpu']
  const session = await ort.InferenceSession.create(model, { ...OPTIONS, executionProviders: providers })
  return { name, run: runner(ort, session), close: async () => session.release?.() }
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

/** "auto" takes the native part and falls back; a name insists. */
export async function openRuntime(model: Uint8Array, wanted: RuntimeName | 'auto'): Promise<Runtime> {
  if (wanted !== 'auto') return open(wanted, model).catch((error) => refuse(wanted, error))
  try {
    return await open('native', model)
  } catch (error) {
    const runtime = await open('wasm', model).catch((second) => refuse('wasm', second, messageOf(error)))
    return { ...runtime, reason: messageOf(error) }
  }
}

function refuse(name: RuntimeName, error: unknown, native?: string): never {
  const before = native === undefined ? '' : `onnxruntime-node could not be loaded (${native}); `
  const hint = `${before}${PACKAGES[name]} could not be loaded (${messageOf(error)}). Install it: npm install ${VERSIONED[name]}`
  throw new RapporteurError('text.no-runtime', hint, { cause: error })
}

// Frames of a predicate + the words of a clause that frames ask for -> the frames that can fit, in the order of the files.
// Example: of the 250 frames of "take" a clause with the object "hostages" can only fit those that list hostages, and those that ask for no
// object, particle or preposition. Nothing is decided here: what is left out would fail in match.ts.
import type { Frame } from '../model/index.ts'

/** What a clause offers to frames. */
export interface Offer {
  /** By which words a list can name the object; undefined where there is none. */
  readonly object: readonly string[] | undefined
  readonly particles: readonly string[]
  readonly preps: readonly string[]
}

/** Places of frames by the one thing that each asks for. */
interface Sorter {
  readonly any: number[]
  readonly object: Map<string, number[]>
  readonly particle: Map<string, number[]>
  readonly prep: Map<string, number[]>
}

/** Whether the frame fits nothing but clauses whose object is on its list. A frame of two objects may find its own elsewhere. */
const listsObject = ({ obj, iobj }: Frame): boolean =>
  obj !== undefined && obj.role === 'WORDS' && !obj.optional && iobj === undefined

function put(map: Map<string, number[]>, keys: Iterable<string>, at: number): void {
  for (const key of keys) {
    const known = map.get(key)
    if (known === undefined) map.set(key, [at])
    else known.push(at)
  }
}

/** For clauses with an object or without; a particle may bring the object that is listed ("take in refugees"). */
function sortFrames(frames: readonly Frame[], withObject: boolean): Sorter {
  const sorter: Sorter = { any: [], object: new Map(), particle: new Map(), prep: new Map() }
  for (const [at, frame] of frames.entries()) {
    const asked = frame.preps.find((slot) => !slot.optional)
    if (withObject && listsObject(frame)) put(sorter.object, frame.obj?.words ?? [], at)
    else if (frame.particle !== undefined) put(sorter.particle, [frame.particle], at)
    else if (listsObject(frame)) continue
    else if (asked !== undefined) put(sorter.prep, asked.preps, at)
    else sorter.any.push(at)
  }
  return sorter
}

/** Few frames are tried faster than they are sorted. */
const MANY = 8
const SORTERS = { with: new WeakMap<readonly Frame[], Sorter>(), without: new WeakMap<readonly Frame[], Sorter>() }

function sorterOf(frames: readonly Frame[], withObject: boolean): Sorter {
  const sorters = withObject ? SORTERS.with : SORTERS.without
  const known = sorters.get(frames)
  if (known !== undefined) return known
  const made = sortFrames(frames, withObject)
  sorters.set(frames, made)
  return made
}

export function likelyFrames(frames: readonly Frame[], { object, particles, preps }: Offer): readonly Frame[] {
  if (frames.length < MANY) return frames
  const sorter = sorterOf(frames, object !== undefined)
  const places = new Set(sorter.any)
  const take = (map: Map<string, number[]>, keys: readonly string[]): void => {
    if (map.size > 0) for (const key of keys) for (const at of map.get(key) ?? []) places.add(at)
  }
  take(sorter.object, object ?? [])
  take(sorter.particle, particles)
  take(sorter.particle, preps)
  take(sorter.prep, preps)
  const order = places.size === sorter.any.length ? sorter.any : [...places].sort((a, b) => a - b)
  return order.map((at) => frames[at] as Frame)
}

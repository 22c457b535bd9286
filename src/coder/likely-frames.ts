// Frames of a predicate + the words of a clause's object -> the frames that can fit, in the order of the files.
// Example: of the 250 frames of "take" a clause with the object "hostages" can only fit those that list hostages and those that list no object.
// Nothing is decided here: what is left out would fail in match.ts, for its object is named by a list of words and is another.
import type { Frame } from '../model/index.ts'

interface FrameSorter {
  /** Places of frames that fit with any object, and of those that fit without one. */
  readonly any: readonly number[]
  readonly without: readonly number[]
  /** Word of the object -> places of the frames that list it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>
}

/** Whether the frame fits nothing but clauses whose object is on its list. A frame of two objects may find its own elsewhere. */
const listsObject = ({ obj, iobj }: Frame): boolean =>
  obj !== undefined && obj.role === 'WORDS' && !obj.optional && iobj === undefined

function sortFrames(frames: readonly Frame[]): FrameSorter {
  const any: number[] = []
  const without: number[] = []
  const byWord = new Map<string, number[]>()
  for (const [at, frame] of frames.entries()) {
    const listed = listsObject(frame)
    if (!listed) any.push(at)
    if (!listed || frame.particle !== undefined) without.push(at)
    if (!listed) continue
    for (const word of frame.obj?.words ?? []) {
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, [at])
      else known.push(at)
    }
  }
  return { any, without, byWord }
}

/** Few frames are tried faster than they are sorted. */
const MANY = 8
const SORTERS = new WeakMap<readonly Frame[], FrameSorter>()

function sorterOf(frames: readonly Frame[]): FrameSorter {
  const known = SORTERS.get(frames)
  if (known !== undefined) return known
  const made = sortFrames(frames)
  SORTERS.set(frames, made)
  return made
}

/** The frames that can fit; `words` are those of the clause's object, undefined where it has none. */
export function likelyFrames(frames: readonly Frame[], words: readonly string[] | undefined): readonly Frame[] {
  if (frames.length < MANY) return frames
  const { any, without, byWord } = sorterOf(frames)
  const listed = words === undefined ? [] : words.flatMap((word) => byWord.get(word) ?? [])
  const places =
    words === undefined ? without : listed.length === 0 ? any : [...new Set([...any, ...listed])].sort((a, b) => a - b)
  return places.map((at) => frames[at] as Frame)
}

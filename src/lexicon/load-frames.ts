// The folder data/verbs and a user's own files -> FrameIndex. A user's files come first, so their lines win ties.
// Example: loadFrames('data/verbs', ['mine.txt']). Only reading happens here; the format is frames.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildFrameIndex, type FrameFile, type FrameIndex, type ParsedFrames, parseFrames } from './frames.ts'

export interface LoadedFrames extends ParsedFrames {
  readonly index: FrameIndex
}

/** The files of a folder of frames, named as diagnostics show them. */
export function frameFiles(folder: string): FrameFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: `data/verbs/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}

/** Reads what the house knows and what the user adds; unreadable files throw as the file system says. */
export function loadFrames(folder: string, userFiles: readonly string[] = []): LoadedFrames {
  const own = userFiles.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }))
  const parsed = parseFrames([...own, ...frameFiles(folder)])
  return { ...parsed, index: buildFrameIndex(parsed) }
}

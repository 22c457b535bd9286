// Sentences that carry their answer -> what the whole coder makes of them: "[ACT Oslo] [EVT expelled] [REC two diplomats of Belarus]".
// `codes` marks are checked against the words of evidence: each ACT and REC mark must be the words of an actor or recipient, EVT of the deed.
import { join } from 'node:path'
import { codeDocument } from '../../src/coder/index.ts'
import { dataFolder } from '../../src/lexicon/load-package.ts'
import type { Event } from '../../src/model/index.ts'
import { loadKnowledge } from '../../src/pipeline/knowledge.ts'
import { createReader, type Reader } from '../../src/text/reader.ts'

const DATE = '2024-05-15'
const MARK = /\[(ACT|REC|EVT) ([^[\]]+)\]/g

let reader: Promise<Reader> | undefined
const { knowledge } = loadKnowledge({ dataFolder })

async function events(text: string): Promise<readonly Event[]> {
  reader ??= createReader({ english: join(dataFolder, 'english') })
  const doc = await (await reader).read({ id: 'test', text, date: DATE })
  return codeDocument(doc, knowledge).events
}

/** The events of a text as "ACT EVENT/mode REC status", countries (or sectors) of both sides in order. */
export async function told(text: string): Promise<string[]> {
  const found = await events(text.replace(MARK, '$2'))
  return found.map((event) => {
    const side = (actors: Event['actors']) => actors.map((actor) => actor.code || `.${actor.sector}`).join('+') || '-'
    const status = event.status === 'actual' ? '' : ` ${event.status}`
    return `${side(event.actors)} ${[event.type, ...event.modes].join('/')} ${side(event.recipients)}${status}`
  })
}

/** Which marks of the text no evidence of any event covers; [] where all are found. */
export async function unmarked(text: string): Promise<string[]> {
  const plain = text.replace(MARK, '$2')
  const found = await events(plain)
  const roles = { ACT: 'actor', REC: 'recipient', EVT: 'event' } as const
  return [...text.matchAll(MARK)]
    .filter(([, label, words]) => {
      const role = roles[label as keyof typeof roles]
      return !found.some((event) =>
        event.evidence.some((one) => one.role === role && overlaps(plain.slice(one.start, one.end), words ?? '')),
      )
    })
    .map(([mark]) => mark)
}

const overlaps = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

// Content -> id: ids are hashes of content, so doing work twice is harmless.
// Example: articleId({ text: 'A met B.' }) is the same on every machine and in every run.
// Parts are told apart by their lengths, so ('ab', 'c') and ('a', 'bc') differ; lone surrogates count as they stand.
import { createHash } from 'node:crypto'
import type { Actor, Article, Event, Located } from '../model/index.ts'

const LENGTH = 16

/** The short hash of a list of strings. */
export function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`, 'utf16le').update(part, 'utf16le')
  // A slice would hold the whole digest.
  return hash.digest().toString('hex', 0, LENGTH / 2)
}

/** The id of an article that came without one. */
export function articleId(article: Omit<Article, 'id'>): string {
  const { text, title = '', date = '', url = '', source = '' } = article
  return `a${hashOf([text, title, date, url, source])}`
}

const place = (at: Located): string => `${at.in}:${at.start}-${at.end}`
const party = (actor: Actor): string => `${actor.code}/${actor.sector}/${place(actor.span)}`

/**
 * The id of an event: its article, what it is, of whom, and the words that name it. How sure the coder is, and by which
 * rules it came there, do not count, so a better lexicon keeps the ids of what it codes as before.
 */
export function eventId(event: Omit<Event, 'id'>): string {
  const words = event.evidence.filter((evidence) => evidence.role === 'event').map(place)
  return `e${hashOf([
    event.article,
    event.type,
    event.modes.join(' '),
    event.status,
    event.actors.map(party).join(' '),
    event.recipients.map(party).join(' '),
    words.join(' '),
  ])}`
}

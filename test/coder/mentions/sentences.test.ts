import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/coder/mentions/index.ts'
import { loadActors } from '../../../src/lexicon/load-actors.ts'
import type { Document, Mention } from '../../../src/model/index.ts'
import type { Answer } from './read-sentences.ts'
import { readExamples } from './read-sentences.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { index } = loadActors(here('../../../data'))
const examples = readExamples(here('./sentences.txt'), '2021-06-21')

function mentionOf(doc: Document, mentions: readonly Mention[], answer: Answer): Mention | undefined {
  const tokens = doc.tokens.filter((token) => token.form === answer.word)
  const token = tokens[answer.nth]
  if (token === undefined) throw new Error(`no "${answer.word}[${answer.nth}]" in the sentence`)
  return mentions.find((mention) => mention.head === token.index)
}

const codes = (mention: Mention | undefined): string[] =>
  (mention?.actors ?? []).map((actor) => `${actor.code}.${actor.sector}`)

function check(answer: Answer, mention: Mention | undefined): void {
  if (answer.absent) {
    expect(mention).toBeUndefined()
    return
  }
  expect(mention?.actors.map((actor, at) => codes(mention)[at] ?? actor.code)).toEqual(answer.actors)
  if (answer.name !== undefined) expect(mention?.actors[0]?.name).toBe(answer.name)
  for (const rule of answer.rules) expect(mention?.rules).toContain(rule)
  if (answer.place) expect(mention?.place).toBe(true)
  if (answer.noAct) expect(mention?.canAct).toBe(false)
}

describe('who is mentioned', () => {
  for (const { text, doc, answers } of examples) {
    const mentions = findMentions(doc, index)
    for (const answer of answers)
      it(`${text} [${answer.word}${answer.nth > 0 ? ` ${answer.nth + 1}` : ''}]`, () =>
        check(answer, mentionOf(doc, mentions, answer)))
  }
})

describe('laws of mentions', () => {
  for (const { text, doc } of examples) {
    it(text, () => {
      const mentions = findMentions(doc, index)
      for (const [at, mention] of mentions.entries()) {
        expect(mention.index).toBe(at)
        expect(mention.head).toBeGreaterThanOrEqual(mention.first)
        expect(mention.head).toBeLessThan(mention.last)
        expect(mention.rules.length).toBeGreaterThan(0)
        if (mention.sameAs !== undefined) expect(mentions[mention.sameAs]).toBeDefined()
        for (const actor of mention.actors) {
          const source = actor.span.in === 'title' ? (doc.article.title ?? '') : doc.article.text
          expect(source.slice(actor.span.start, actor.span.end)).toBe(actor.rawText)
        }
      }
      expect(findMentions(doc, index)).toEqual(mentions)
    })
  }
})

// Laws of dates, places and contexts on any text: nothing throws, ranges are in order, spans lie inside their sentence, twice gives the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findContexts } from '../../src/coder/contexts/index.ts'
import { attachDates, findDates } from '../../src/coder/when/index.ts'
import { findPlaces } from '../../src/coder/where/index.ts'
import { loadGazetteer } from '../../src/lexicon/load-gazetteer.ts'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'
import { plainDocument } from './plain-document.ts'

const gazetteer = loadGazetteer('data/places')
const ontology = loadOntology('data/ontology')

/** Words that dates and places are made of, thrown together. */
const WORDS =
  'Monday May 21 2021 the last of in from to between and week months ago , - / . June 31st first early late since 9 11 Christmas Paris Texas near city next year that day 99999 1990 s two hundred nineteen every half quarter q1 Sunday . New Year'.split(
    ' ',
  )
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
)
const reference = fc.option(
  fc.date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }),
  { nil: undefined },
)

test('dates', () => {
  fc.assert(
    fc.property(text, reference, (written, day) => {
      const doc = plainDocument(written.replaceAll('|', ' '))
      const iso = day?.toISOString().slice(0, 10)
      const dates = findDates(doc, iso)
      let end = 0
      for (const { first, last, from, to, sentence } of dates) {
        const range = doc.sentences[sentence]
        expect(first).toBeGreaterThanOrEqual(Math.max(end, range?.first ?? 0))
        expect(last).toBeGreaterThan(first)
        expect(last).toBeLessThanOrEqual(range?.last ?? 0)
        if (from !== null && to !== null) expect(from <= to, `${from}..${to}`).toBe(true)
        for (const bound of [from, to]) if (bound !== null) expect(bound).toMatch(/^\d{4}-\d\d-\d\d$/)
        end = first
      }
      expect(findDates(doc, iso)).toEqual(dates)
      for (const index of attachDates(doc, dates).keys()) expect(doc.tokens[index]).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

test('places and contexts', () => {
  fc.assert(
    fc.property(text, (written) => {
      const doc = plainDocument(written.replaceAll('|', ' '))
      for (const place of findPlaces(doc, gazetteer)) {
        expect(doc.article.text.slice(place.span.start, place.span.end)).toBe(place.rawText)
        expect(Math.abs(place.lat ?? 0)).toBeLessThanOrEqual(90)
        expect(Math.abs(place.lon ?? 0)).toBeLessThanOrEqual(180)
      }
      for (const { index } of doc.sentences)
        for (const context of findContexts(doc, index, 'CONSULT', [], [], ontology))
          expect(ontology.contexts.has(context)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

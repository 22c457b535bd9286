// What the package offers is kept: a name that goes or comes is seen here first.
import { expect, it } from 'vitest'
import * as library from '../src/index.ts'

it('offers these functions and no others', () => {
  expect(Object.keys(library).sort()).toEqual([
    'RapporteurError',
    'addReview',
    'allEvents',
    'articleId',
    'codeArticle',
    'codeRead',
    'countsBy',
    'createEngine',
    'documentFromConllu',
    'duckdbSink',
    'dyadSeries',
    'eventById',
    'eventId',
    'eventsPage',
    'explanationOf',
    'fromRecord',
    'htmlPage',
    'missingOf',
    'openForReading',
    'openForWriting',
    'parseArticleLine',
    'parseDay',
    'plainText',
    'quote',
    'search',
    'situationReport',
    'takeIn',
    'toConllu',
    'toLedgerRecord',
    'toRecord',
    'toStoryRecord',
    'turningPoints',
  ])
})

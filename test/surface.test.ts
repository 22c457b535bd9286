// What the package offers is kept: a name that goes or comes is seen here first.
import { expect, it } from 'vitest'
import * as library from '../src/index.ts'

it('offers these functions and no others', () => {
  expect(Object.keys(library).sort()).toEqual([
    'RapporteurError',
    'articleId',
    'codeArticle',
    'codeRead',
    'createEngine',
    'documentFromConllu',
    'eventId',
    'explanationOf',
    'fromRecord',
    'htmlPage',
    'missingOf',
    'parseArticleLine',
    'parseDay',
    'plainText',
    'quote',
    'situationReport',
    'toConllu',
    'toLedgerRecord',
    'toRecord',
    'toStoryRecord',
    'turningPoints',
  ])
})

// All the words of the house in one place; types only.
export type * from './event.ts'
export type * from './lexicon.ts'
export type * from './linking.ts'
export type * from './record.ts'
export type * from './story.ts'
export type * from './story-record.ts'
export type * from './text.ts'

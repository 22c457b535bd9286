// When: the expressions of time in a document, the days that they mean, and the words that they hang on.
export { attachDates } from './attach-dates.ts'
export { findDates } from './find-dates.ts'

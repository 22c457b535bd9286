// Where: the places of a document and which of them is that of an event.
export type { Gazetteer } from '../../lexicon/gazetteer.ts'
export { datelinePlace, findPlaces } from './find-places.ts'
export { placeOfEvent } from './place-of-event.ts'

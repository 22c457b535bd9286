// The shape of a PLOVER 2.0 record, under the name that the doors know; the words themselves stand in the model (src/model/record.ts).
export type * from '../model/record.ts'

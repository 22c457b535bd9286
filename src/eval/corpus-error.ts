// What is wrong with one block of the corpus; corpus.ts turns it into a diagnostic and reads on.
export class CorpusError extends Error {}

// What the model says of one sentence, position 0 being the root token; layout: models/parser-en/CARD.md.
// Example: arc[d * n + h] scores h as the head of d, n being the number of positions.
// Plain arrays as the runtime gives them; attachments.ts and decode.ts read them.
export interface Outputs {
  readonly arc: Float32Array
  /** The likeliest labels of each word on its best-scored head, then those on the second. */
  readonly label: Int32Array
  /** Their log-likelihoods. */
  readonly labelScore: Float32Array
  readonly upos: Int32Array
  readonly xpos: Int32Array
  readonly lemma: Int32Array
  readonly feats: Int32Array
}

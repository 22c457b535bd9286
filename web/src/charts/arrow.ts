// A tie as it is drawn: from whom to whom, how thick, what it is.

export interface Arrow {
  readonly from: string
  readonly to: string
  readonly weight: number
  readonly kind: 'cooperation' | 'conflict' | 'waits'
}

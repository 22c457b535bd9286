import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentsOf, rankHeads, type Tree, withLabels } from '../../src/text/attachments.ts'
import { mendTree } from '../../src/text/mend-tree.ts'
import type { Outputs } from '../../src/text/outputs.ts'
import { TREE_RULES } from '../../src/text/rules/trees.ts'
import { bestTree } from '../../src/text/tree.ts'

const NAMES = ['root', 'nsubj', 'obj', 'conj', 'obl']

/** Rows of arc scores; per word [first head's labels, second head's labels], each label with its likelihood. */
function outputs(arc: readonly (readonly number[])[], labels: readonly (readonly [string, number][])[]): Outputs {
  const none = new Int32Array(arc.length)
  const flat = labels.flat()
  return {
    arc: Float32Array.from(arc.flat()),
    label: Int32Array.from(flat, ([name]) => NAMES.indexOf(name)),
    labelScore: Float32Array.from(flat, ([, score]) => score),
    upos: none,
    xpos: none,
    lemma: none,
    feats: none,
  }
}

/** "Kim called Lee": both hang on the verb as subjects, the second less surely. */
const TWO_SUBJECTS = outputs(
  [
    [0, 0, 0, 0],
    [0, 0, 9, 1],
    [9, 1, 0, 1],
    [0, 1, 9, 0],
  ],
  [
    [
      ['root', 0],
      ['obl', -9],
      ['root', 0],
      ['obl', -9],
    ],
    [
      ['nsubj', -0.1],
      ['obj', -5],
      ['nsubj', -1],
      ['obl', -2],
    ],
    [
      ['root', 0],
      ['obl', -9],
      ['root', 0],
      ['obl', -9],
    ],
    [
      ['nsubj', -0.5],
      ['obj', -1.2],
      ['obl', -1],
      ['obj', -2],
    ],
  ],
)

function mended(tree: Tree, out: Outputs): Tree {
  const scored = rankHeads(out, tree.heads.length, NAMES)
  mendTree(tree, (d) => attachmentsOf(scored, d, tree.heads[d] ?? 0), TREE_RULES)
  return tree
}

const treeOf = (heads: readonly number[], rels: readonly string[]): Tree => ({
  heads: Int32Array.from(heads),
  rels: [...rels],
})

describe('mendTree', () => {
  it('moves the subject that is less sure to its next-best label', () => {
    const tree = mended(treeOf([0, 2, 0, 2], ['', 'nsubj', 'root', 'nsubj']), TWO_SUBJECTS)
    expect([...tree.heads]).toEqual([0, 2, 0, 2])
    expect(tree.rels).toEqual(['', 'nsubj', 'root', 'obj'])
  })

  it('leaves a tree without a breach as it is', () => {
    const tree = mended(treeOf([0, 2, 0, 2], ['', 'nsubj', 'root', 'obl']), TWO_SUBJECTS)
    expect(tree.rels).toEqual(['', 'nsubj', 'root', 'obl'])
  })

  it('leaves a breach that has no way out', () => {
    const only = outputs(
      [
        [0, 0, 0],
        [9, 0, 1],
        [1, 9, 0],
      ],
      [
        [
          ['root', 0],
          ['root', 0],
        ],
        [
          ['root', 0],
          ['root', 0],
        ],
        [
          ['conj', 0],
          ['conj', 0],
        ],
      ],
    )
    const tree = mended(treeOf([0, 2, 0], ['', 'conj', 'root']), only)
    expect(tree.rels).toEqual(['', 'conj', 'root'])
  })

  it('takes another head for a conjunct that stands before its head, and never makes a circle', () => {
    const backwards = outputs(
      [
        [0, 0, 0, 0],
        [9, 0, 1, 0],
        [0, 5, 0, 6],
        [0, 9, 1, 0],
      ],
      [
        [
          ['root', 0],
          ['root', 0],
        ],
        [
          ['root', 0],
          ['root', 0],
        ],
        [
          ['conj', 0],
          ['obl', -1],
        ],
        [
          ['obl', 0],
          ['obj', 0],
        ],
      ],
    )
    const tree = mended(treeOf([0, 0, 3, 1], ['', 'root', 'conj', 'obl']), backwards)
    expect([...tree.heads]).toEqual([0, 0, 1, 1])
    expect(tree.rels[2]).toBe('obl')
  })

  it('always leaves a tree with the same root', () => {
    const scores = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 49, maxLength: 49 })
    const labels = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 42, maxLength: 42 })
    fc.assert(
      fc.property(scores, labels, (arc, label) => {
        const none = new Int32Array(7)
        const labelScore = Float32Array.from(label, (_, at) => -(at % 3))
        const out = {
          arc: Float32Array.from(arc),
          label: Int32Array.from(label),
          labelScore,
          upos: none,
          xpos: none,
          lemma: none,
          feats: none,
        }
        const heads = bestTree(withLabels(rankHeads(out, 7, NAMES)), 7)
        const root = heads.indexOf(0, 1)
        const tree = mended(
          { heads, rels: Array.from(heads, (head, d) => (head === 0 ? 'root' : (NAMES[label[d * 6] ?? 1] ?? ''))) },
          out,
        )
        expect(tree.heads.filter((head, d) => d > 0 && head === 0)).toHaveLength(1)
        expect(tree.heads[root]).toBe(0)
        for (let d = 1; d < 7; d++) {
          let at = d
          for (let step = 0; step < 7 && at > 0; step++) at = tree.heads[at] ?? 0
          expect(at).toBe(0)
        }
      }),
    )
  })
})

describe('withLabels', () => {
  it('prefers the head on which the label is surer', () => {
    const out = outputs(
      [
        [0, 0, 0],
        [1, 0, 1.2],
        [1, 1, 0],
      ],
      [
        [
          ['root', 0],
          ['root', 0],
        ],
        [
          ['obl', -2],
          ['root', 0],
        ],
        [
          ['obj', 0],
          ['root', 0],
        ],
      ],
    )
    const scores = withLabels(rankHeads(out, 3, NAMES))
    expect(scores[5]).toBeLessThan(scores[3] ?? 0)
  })
})

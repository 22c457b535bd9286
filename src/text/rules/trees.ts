// What holds in every tree of both treebanks; decoding sees to it (mend-tree.ts). One rule a file.
import { goLeftToRight } from './go-left-to-right.ts'
import { haveOneEach } from './have-one-each.ts'
import type { TreeRule } from './types.ts'

export const TREE_RULES: readonly TreeRule[] = [haveOneEach, goLeftToRight]

// Weights of pairs -> the pairing of highest total weight (Kuhn and Munkres), each row and column used once at most.
// Example: bestPairing([[1, 5], [4, 6]]) pairs row 0 with column 1 and row 1 with column 0, total 9.
// Weights are not negative; rows left over get no column.

/** Rows must not outnumber columns. Potentials and augmenting paths, O(rows² columns). */
function assign(cost: readonly (readonly number[])[], rows: number, columns: number): Int32Array {
  const [u, v] = [new Float64Array(rows + 1), new Float64Array(columns + 1)]
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    const way = new Int32Array(columns + 1)
    rowOf[0] = row
    let column = grow({ cost, u, v, rowOf, way, columns })
    while (column !== 0) {
      const before = way[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  return rowOf
}

interface Search {
  readonly cost: readonly (readonly number[])[]
  readonly u: Float64Array
  readonly v: Float64Array
  readonly rowOf: Int32Array
  readonly way: Int32Array
  readonly columns: number
}

/** Grows a tree of tight edges from the row in column 0 to a free column; that column. */
function grow({ cost, u, v, rowOf, way, columns }: Search): number {
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
  const used = new Uint8Array(columns + 1)
  let at = 0
  do {
    used[at] = 1
    const row = rowOf[at] ?? 0
    let [delta, next] = [Number.POSITIVE_INFINITY, 0]
    for (let column = 1; column <= columns; column++) {
      if (used[column] === 1) continue
      const slack = (cost[row - 1]?.[column - 1] ?? 0) - (u[row] ?? 0) - (v[column] ?? 0)
      if (slack < (least[column] ?? 0)) [least[column], way[column]] = [slack, at]
      if ((least[column] ?? 0) < delta) [delta, next] = [least[column] ?? 0, column]
    }
    shift({ u, v, rowOf, least, used, columns }, delta)
    at = next
  } while ((rowOf[at] ?? 0) !== 0)
  return at
}

interface Potentials extends Pick<Search, 'u' | 'v' | 'rowOf' | 'columns'> {
  readonly least: Float64Array
  readonly used: Uint8Array
}

function shift({ u, v, rowOf, least, used, columns }: Potentials, delta: number): void {
  for (let column = 0; column <= columns; column++) {
    const row = rowOf[column] ?? 0
    if (used[column] === 1) {
      u[row] = (u[row] ?? 0) + delta
      v[column] = (v[column] ?? 0) - delta
    } else least[column] = (least[column] ?? 0) - delta
  }
}

/** [row, column] of each pair. */
export function bestPairing(weights: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const [rows, columns] = [weights.length, weights[0]?.length ?? 0]
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, column) => weights.map((row) => row[column] ?? 0))
    return bestPairing(turned).map(([column, row]) => [row, column] as const)
  }
  if (rows === 0) return []
  const cost = weights.map((row) => row.map((weight) => -weight))
  return [...assign(cost, rows, columns)]
    .map((row, column) => [row - 1, column - 1] as const)
    .filter(([row, column]) => row >= 0 && column >= 0)
}

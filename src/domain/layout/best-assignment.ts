/**
 * Gives each row at most one column and each column at most one row, so that the weights of the pairs add up to the most.
 *
 * The Hungarian method with potentials, in O(rows² × columns).
 *
 * @param weights of row and column, 0 or more; 0 is no pair
 * @returns for each row its column, or null
 */
export function bestAssignment(weights: readonly (readonly number[])[]): (number | null)[] {
  const columns = Math.max(weights.length, weights[0]?.length ?? 0)
  const matching = createMatching(weights, columns)
  for (let row = 1; row <= weights.length; row += 1) matching.place(row)
  return matching.columnsOfRows().map((column, row) => ((weights[row]?.[column ?? -1] ?? 0) > 0 ? column : null))
}

/** Rows and columns count from 1; 0 is the outside from which a search starts. */
function createMatching(weights: readonly (readonly number[])[], columns: number) {
  const rowPotential = new Float64Array(weights.length + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)

  /** Places a row, moving others along the cheapest chain of swaps. */
  function place(row: number): void {
    rowOf[0] = row
    const previous = new Int32Array(columns + 1)
    const slack = new Float64Array(columns + 1).fill(Infinity)
    const visited = new Uint8Array(columns + 1)
    let column = 0
    do {
      visited[column] = 1
      column = advance(column, previous, slack, visited)
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const from = previous[column] ?? 0
      rowOf[column] = rowOf[from] ?? 0
      column = from
    }
  }

  /** One step of the search: the nearest column not yet visited. */
  function advance(from: number, previous: Int32Array, slack: Float64Array, visited: Uint8Array): number {
    const row = rowOf[from] ?? 0
    let nearest = 0
    let least = Infinity
    for (let column = 1; column <= columns; column += 1) {
      if (visited[column] === 1) continue
      const cost = -(weights[row - 1]?.[column - 1] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0)
      if (cost < (slack[column] ?? Infinity)) {
        slack[column] = cost
        previous[column] = from
      }
      if ((slack[column] ?? Infinity) < least) {
        least = slack[column] ?? Infinity
        nearest = column
      }
    }
    shift(least, slack, visited)
    return nearest
  }

  function shift(by: number, slack: Float64Array, visited: Uint8Array): void {
    for (let column = 0; column <= columns; column += 1) {
      if (visited[column] === 1) {
        const row = rowOf[column] ?? 0
        rowPotential[row] = (rowPotential[row] ?? 0) + by
        columnPotential[column] = (columnPotential[column] ?? 0) - by
      } else slack[column] = (slack[column] ?? 0) - by
    }
  }

  function columnsOfRows(): (number | null)[] {
    const found = weights.map((): number | null => null)
    for (let column = 1; column <= columns; column += 1) {
      const row = rowOf[column] ?? 0
      if (row > 0) found[row - 1] = column - 1
    }
    return found
  }

  return { place, columnsOfRows }
}

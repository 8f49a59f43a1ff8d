import type { ImportProblem, ProblemCounts, Severity } from './import-plan.ts'

/** Far more than a person mends one by one, little enough to be held. */
const mostKept = 20_000

/** Gathers the problems of an import: keeps the first ones, counts all. */
export class ProblemList {
  readonly #kept: ImportProblem[] = []
  readonly #counts: Record<Severity, number> = { refuse: 0, ask: 0, note: 0 }

  add(problem: ImportProblem): void {
    this.#counts[problem.severity] += 1
    if (this.#kept.length < mostKept) this.#kept.push(problem)
  }

  get counts(): ProblemCounts {
    return this.#counts
  }

  /** In the order of the workbook: sheets as `sheets` names them, their rows from above, in a row from the left. */
  inOrder(sheets: readonly string[]): ImportProblem[] {
    const ordinals = new Map(sheets.map((name, index) => [name, index]))
    const sheetOf = ({ sheet }: ImportProblem) => ordinals.get(sheet) ?? 0
    return this.#kept.toSorted(
      (a, b) => sheetOf(a) - sheetOf(b) || a.row - b.row || a.cell.length - b.cell.length || compare(a.cell, b.cell),
    )
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

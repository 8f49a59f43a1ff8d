import { readAs } from '#db/transact.ts'
import type { SheetProblem } from '#domain/layout/recognised-table.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import { openEntry } from '../ledger/entry.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import type { WorkbookRead } from './gather-reading.ts'
import { type HeldKeys, loadHeldKeys } from './held-keys.ts'
import { type ImportCounts, type ImportPlan, type ImportProblem, isWritten, type PlannedBatch } from './import-plan.ts'
import { planBatch } from './plan-batch.ts'
import { type PlanContext, rowName, type ToldOfRow } from './plan-context.ts'
import { ProblemList } from './problem-list.ts'
import { type RowBatch, unpackRows } from './row-batch.ts'
import { SeenRows } from './seen-rows.ts'

/** Who imports what, and where it is compared. */
export interface ComparisonParts {
  readonly database: App['database']
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly ledger: Ledger
}

/**
 * Compares a workbook with the ledger, while it is still being read. Every batch is a transaction of its own, so that others come in between;
 * whoever writes a row meanwhile is noticed when the plan is written.
 */
export class Comparison {
  readonly #parts: ComparisonParts
  readonly #signal: AbortSignal
  readonly #told = new Map<string, ToldOfRow>()
  readonly #seen = new SeenRows()
  readonly #problems = new ProblemList()
  readonly #batches: PlannedBatch[] = []
  #keys: HeldKeys | null = null
  #queue = Promise.resolve()
  #queued = 0
  #heard = 0
  #done = 0
  #onProgress: (done: number) => void = () => undefined

  /** @param signal stops it before the next batch */
  constructor(parts: ComparisonParts, signal: AbortSignal) {
    this.#parts = parts
    this.#signal = signal
  }

  /** Compares the rows that have come since the last call, after those before. What goes wrong is told at the end. */
  go(soFar: WorkbookRead): void {
    const next = soFar.batches.slice(this.#queued)
    this.#queued = soFar.batches.length
    for (const batch of next) this.#queue = this.#queue.then(() => this.#compare(soFar, batch))
    this.#queue.catch(() => undefined)
  }

  /**
   * Compares the rest.
   *
   * @param onProgress rows compared so far
   * @throws the signal's reason when it is stopped
   */
  async end(read: WorkbookRead, onProgress: (done: number) => void): Promise<ImportPlan> {
    this.#onProgress = onProgress
    this.go(read)
    await this.#queue
    this.#hear(read)
    for (const question of read.questions) this.#problems.add(fromReading(question))
    const sheets = sheetNames(read)
    const batches = askLater(this.#batches, sheets, read.questions)
    return {
      ledger: this.#parts.ledger,
      sheets,
      columns: read.columns,
      batches,
      counts: countStates(batches),
      problems: this.#problems.inOrder(sheets),
      problemCounts: this.#problems.counts,
    }
  }

  /** Waits until nothing is under way any more, whatever comes of it. */
  async settle(): Promise<void> {
    await this.#queue.catch(() => undefined)
  }

  async #compare(soFar: WorkbookRead, batch: RowBatch): Promise<void> {
    this.#signal.throwIfAborted()
    this.#hear(soFar)
    const { database, actor, ledger } = this.#parts
    this.#keys ??= await loadHeldKeys(database, actor, ledger)
    const context: PlanContext = {
      sheets: sheetNames(soFar),
      columns: soFar.columns,
      told: this.#told,
      seen: this.#seen,
      keys: this.#keys,
      problems: this.#problems,
    }
    this.#batches.push(await compareBatch(this.#parts, context, batch))
    this.#done += batch.count
    this.#onProgress(this.#done)
  }

  /** Takes over what the reading has told since. */
  #hear({ problems }: WorkbookRead): void {
    for (const found of problems.slice(this.#heard)) {
      this.#problems.add(fromReading(found))
      remember(this.#told, found)
    }
    this.#heard = problems.length
  }
}

function compareBatch({ database, world, actor, ledger }: ComparisonParts, context: PlanContext, batch: RowBatch) {
  return readAs(database, actor, async (tx) => {
    const entry = await openEntry(tx, world, actor, { ledger: ledger.name, why: '' })
    return planBatch(context, entry, batch)
  })
}

function sheetNames({ tables }: WorkbookRead): string[] {
  return tables.map(({ sheet }) => sheet)
}

function fromReading({ params, mends, ...found }: SheetProblem): ImportProblem {
  return { ...found, params: { ...params }, mends: [...mends], finding: null }
}

function remember(told: Map<string, ToldOfRow>, { sheet, row, field, severity, code, params }: SheetProblem): void {
  if (field === null || severity === 'note') return
  const name = rowName(sheet, row)
  const { refused = [], asked = [] } = told.get(name) ?? {}
  if (severity === 'refuse') told.set(name, { refused: [...refused, { field, code, params: { ...params } }], asked })
  else told.set(name, { refused, asked: [...asked, code] })
}

/** Adds questions that came up after their rows were compared; a row that is not written is not asked about. */
function askLater(
  batches: readonly PlannedBatch[],
  sheets: readonly string[],
  questions: readonly SheetProblem[],
): readonly PlannedBatch[] {
  if (questions.length === 0) return batches
  const codes = new Map(questions.map(({ sheet, row, code }) => [rowName(sheet, row), code]))
  return batches.map(({ batch, rows }) => {
    const read = unpackRows(batch)
    const asked = rows.map((row, index) => {
      const code = codes.get(rowName(sheets[read[index]?.sheet ?? -1] ?? '', read[index]?.row ?? 0))
      return code === undefined || !isWritten(row.state) ? row : { ...row, asked: [...row.asked, code] }
    })
    return { batch, rows: asked }
  })
}

function countStates(batches: readonly PlannedBatch[]): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { rows } of batches) for (const { state } of rows) counts[state] += 1
  return counts
}

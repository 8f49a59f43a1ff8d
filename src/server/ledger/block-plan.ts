import type { z } from 'zod'
import type { blockPlan } from '#contract/ledger-block.ts'
import { type Entry, isSame, type JudgedRow } from './entry.ts'
import { judgeRows } from './judge-rows.ts'
import { type Block, readBlock } from './read-block.ts'
import { loadRowNames } from './row-names.ts'

type BlockPlan = z.input<typeof blockPlan>
type PlannedRow = BlockPlan['rows'][number]

/** Reads a pasted block and judges it; null for rows that are blank from end to end. Writes nothing. */
export async function judgeBlock(entry: Entry, block: Block): Promise<(JudgedRow | null)[]> {
  const wanted = await readBlock(entry, block)
  const judged = await judgeRows(
    entry,
    wanted.filter((row) => row !== null),
  )
  const inOrder = judged.values()
  return wanted.map((row) => row && (inOrder.next().value ?? null))
}

/** What a block would do, row by row in its own order, with the names of the ids in it. */
export async function presentPlan(entry: Entry, rows: readonly (JudgedRow | null)[]): Promise<BlockPlan> {
  const touched = rows.flatMap((row) => (row === null ? [] : [row.values, row.before?.values ?? {}]))
  return {
    rows: rows.map((row) => (row === null ? blankRow : presentPlanned(row))),
    names: await loadRowNames(entry.tx, entry.open, entry.ledger, touched),
  }
}

const blankRow: PlannedRow = { id: null, state: 'same', differences: [], problems: [], findings: [] }

function presentPlanned(row: JudgedRow): PlannedRow {
  const { before, changed, values, problems, findings } = row
  return {
    id: before?.id ?? null,
    state: stateOf(row),
    differences: changed.map((field) => ({
      field,
      before: before?.values[field] ?? null,
      after: values[field] ?? null,
    })),
    problems: [...problems],
    findings: findings.map((finding) => ({ ...finding, fields: [...finding.fields] })),
  }
}

function stateOf(row: JudgedRow): PlannedRow['state'] {
  const isRefused = row.problems.length > 0 || row.findings.some(({ severity }) => severity === 'refuse')
  if (isRefused) return 'refused'
  if (isSame(row)) return 'same'
  return row.before === null ? 'new' : 'changed'
}

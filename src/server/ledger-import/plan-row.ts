import { randomUUID } from 'node:crypto'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { problem } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { isSame, type JudgedRow, type WantedRow } from '../ledger/entry.ts'
import { typed } from '../ledger/row-source.ts'
import type { FieldProblem } from '../ledger/row-values.ts'
import type { PlannedRow, RowState } from './import-plan.ts'
import { type PlanContext, tell, tellFinding, toldOf } from './plan-context.ts'
import type { ReadRow } from './row-batch.ts'

/** A row of which no more is known than that it is not taken, or not needed. */
export function setAside(state: 'refused' | 'same'): PlannedRow {
  return { state, id: null, version: 0, placeId: null, asked: [], answers: [], before: null }
}

/**
 * The row as it would be. Over a row that stands, a blank cell leaves what is stored; one that says — or 无 empties it. The values have just
 * been read as those of their fields, so they are taken as they are.
 *
 * @param problems what the reading refused
 */
export function wantRow(
  { values, written, synthetic }: ReadRow,
  before: LedgerRow | null,
  problems: readonly FieldProblem[] = [],
): WantedRow {
  return {
    id: before?.id ?? randomUUID(),
    before,
    kind: before === null ? 'create' : 'change',
    values: before === null ? values : { ...before.values, ...values },
    written: writingsOver(before, { values, written }),
    origin: typed,
    synthetic: synthetic || (before?.synthetic ?? false),
    problems,
  }
}

/** What the cells of a row say beyond its values; what one once said goes with the value of then. */
export function writingsOver(
  before: LedgerRow | null,
  { values, written }: Pick<ReadRow, 'values' | 'written'>,
): LedgerRow['written'] {
  if (before === null) return written
  const kept = Object.entries(before.written).filter(
    ([name]) => (values[name] ?? before.values[name]) === before.values[name],
  )
  return { ...Object.fromEntries(kept), ...written }
}

/**
 * What would become of a row that was judged; tells what speaks against it.
 *
 * @param isTaken true when its key is that of a row which the actor may not see
 */
export function planRow(
  context: PlanContext,
  ledger: Ledger,
  row: ReadRow,
  judged: JudgedRow,
  isTaken: boolean,
): PlannedRow {
  const problems = [...newProblems(context, row, judged), ...(isTaken ? [keyTaken(ledger, judged)] : [])]
  for (const { field, ...found } of problems) tell(context, row, [field, ...ledger.key], found)
  for (const finding of judged.findings) tellFinding(context, row, ledger.key, finding)
  const isRefused = row.refused || problems.length > 0 || judged.findings.some(({ severity }) => severity === 'refuse')
  const state = isRefused ? 'refused' : stateOf(judged)
  return {
    state,
    id: judged.before?.id ?? null,
    version: judged.before?.version ?? 0,
    placeId: judged.placeId,
    asked: isRefused || state === 'same' ? [] : askedOf(context, row, judged),
    answers: judged.answers,
    before: state === 'changed' ? valuesBefore(judged) : null,
  }
}

/** What the reading has refused has been told already. */
function newProblems(context: PlanContext, row: ReadRow, { problems }: JudgedRow): FieldProblem[] {
  const told = new Set(toldOf(context, row).refused.map(({ field }) => field))
  return problems.filter(({ field }) => !told.has(field))
}

function keyTaken({ key, title }: Ledger, { values }: JudgedRow): FieldProblem {
  const name = key.map((field) => values[field] ?? '').join(' · ')
  return { field: key[0] ?? title, ...problem('ledger.key-taken', { row: name }) }
}

function stateOf(judged: JudgedRow): RowState {
  if (judged.before === null) return 'new'
  return isSame(judged) ? 'same' : 'changed'
}

function askedOf(context: PlanContext, row: ReadRow, { findings }: JudgedRow): string[] {
  return [...findings.map(({ check }) => check), ...toldOf(context, row).asked]
}

function valuesBefore({ before, changed }: JudgedRow): Record<string, FieldValue> {
  return Object.fromEntries(changed.map((field) => [field, before?.values[field] ?? null]))
}

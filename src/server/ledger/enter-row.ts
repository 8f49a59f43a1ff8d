import type { z } from 'zod'
import type { saveOutcome } from '#contract/ledger-entry.ts'
import { findLatestRow } from '#db/ledger/ledger.repository.ts'
import { DomainError, type ErrorCode, type ErrorParams } from '#domain/errors.ts'
import { appendRows } from './append-rows.ts'
import { type Entry, isReady, isSame, type JudgedRow, type WantedRow } from './entry.ts'
import { judgeRows } from './judge-rows.ts'
import { loadOrigins, presentRow } from './present-row.ts'
import type { FieldProblem } from './row-values.ts'
import type { WriteAttempt } from './write-or-refuse.ts'

type SaveOutcome = z.input<typeof saveOutcome>

/** What the audit log calls the entry of one row. */
export type EntryAction = 'ledger.create' | 'ledger.correct' | 'ledger.change' | 'ledger.undo'

/**
 * Judges one row and writes it when nothing speaks against it. A row that would say nothing new is given back as it stands.
 *
 * @throws DomainError `access.outside-scope`, `ledger.key-taken`, `ledger.known-before-previous`, `ledger.conflict`
 */
export async function enterRow(
  entry: Entry,
  wanted: WantedRow,
  action: EntryAction,
): Promise<WriteAttempt<SaveOutcome>> {
  const judged = await judgeOne(entry, wanted)
  refuseOutright(judged.problems)
  if (!isReady(judged)) return { result: openOutcome(judged), audit: null }
  if (isSame(judged)) return { result: await savedOutcome(entry, judged.id), audit: null }
  const followed = await appendRows(entry, [judged])
  return {
    result: await savedOutcome(entry, judged.id),
    audit: { action, subject: judged.id, detail: auditDetail(entry, judged, followed) },
  }
}

async function judgeOne(entry: Entry, wanted: WantedRow): Promise<JudgedRow> {
  const [judged] = await judgeRows(entry, [wanted])
  if (!judged) throw new Error('one row was to be judged')
  return judged
}

/** What is no matter of one field's value is a refusal of the whole request. */
const outright: readonly ErrorCode[] = ['access.outside-scope', 'ledger.key-taken', 'ledger.known-before-previous']

function refuseOutright(problems: readonly FieldProblem[]): void {
  const found = problems.find(({ code }) => outright.includes(code))
  if (found) throw new DomainError(found.code, found.params as ErrorParams<typeof found.code>) // built by `problem` with the parameters of its code
}

function openOutcome({ problems, findings }: JudgedRow): SaveOutcome {
  return { row: null, problems: [...problems], findings: findings.map((one) => ({ ...one, fields: [...one.fields] })) }
}

async function savedOutcome({ tx, ledger }: Entry, id: string): Promise<SaveOutcome> {
  const row = await findLatestRow(tx, ledger, id)
  if (row === null) throw new Error(`the row ${id} was saved and cannot be read`)
  return { row: presentRow(row, await loadOrigins(tx, [row])), problems: [], findings: [] }
}

function auditDetail({ ledger, why }: Entry, { before, values, changed }: JudgedRow, followed: number) {
  return {
    ledger: ledger.name,
    row: String(values[ledger.title] ?? ''),
    version: (before?.version ?? 0) + 1,
    fields: [...changed],
    why,
    ...(followed === 0 ? {} : { followed }),
  }
}

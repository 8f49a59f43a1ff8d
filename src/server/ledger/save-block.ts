import type { z } from 'zod'
import type { saveBlock as operation } from '#contract/ledger-block.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listRowsByIds } from '#db/ledger/ledger.repository.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { appendRows } from './append-rows.ts'
import { judgeBlock, presentPlan } from './block-plan.ts'
import { type Entry, isReady, isSame, type JudgedRow, openEntry } from './entry.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>
type Outcome = z.input<(typeof operation)['output']>

/**
 * Writes a pasted block in one transaction: all its rows, or none while one of them has a problem or a finding without an answer; the plan
 * then says which. Rows that would say nothing new are left as they are.
 *
 * @throws DomainError `ledger.unknown`, `ledger.field-unknown`, `ledger.known-in-future`, `ledger.conflict`, `ledger.key-taken`
 */
export function saveBlock(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<Outcome> {
  return writeOrRefuse<Outcome>(deps, actor, async (tx) => {
    const entry = await openEntry(tx, world, actor, input)
    const judged = await judgeBlock(entry, input)
    const plan = await presentPlan(entry, judged)
    const rows = judged.filter((row) => row !== null)
    if (!rows.every(isReady)) return { result: { saved: null, plan }, audit: null }
    const due = rows.filter((row) => !isSame(row))
    if (due.length === 0) return { result: { saved: [], plan }, audit: null }
    const followed = await appendRows(
      entry,
      due.map((row) => (row.before === null ? row : { ...row, stated: input.fields })),
    )
    const saved = await readSaved(entry, due)
    return { result: { saved, plan }, audit: noteOf(entry, due, saved, followed) }
  })
}

/** A row that waits may have got two versions: what was said of it is approved, the rest goes on waiting. */
async function readSaved(
  { tx, ledger }: Entry,
  rows: readonly JudgedRow[],
): Promise<{ id: string; version: number }[]> {
  const ids = rows.map(({ id }) => id)
  const versions = new Map((await listRowsByIds(tx, ledger, ids)).map(({ id, version }) => [id, version]))
  return rows.map(({ id, before }) => ({ id, version: versions.get(id) ?? (before?.version ?? 0) + 1 }))
}

function noteOf(
  { ledger, why }: Entry,
  due: readonly JudgedRow[],
  rows: { id: string; version: number }[],
  followed: number,
) {
  const fields = [...new Set(due.flatMap(({ changed }) => changed))]
  const detail = { ledger: ledger.name, rows, fields, why, ...(followed === 0 ? {} : { followed }) }
  return { action: 'ledger.save-block', subject: ledger.name, detail }
}

import { readFile } from 'node:fs/promises'
import { countLayoutUse } from '#db/ledger/layout.repository.ts'
import { insertLedgerImport } from '#db/ledger/ledger-import.repository.ts'
import { DomainError } from '#domain/errors.ts'
import type { FileStore } from '../attachment/file-store.ts'
import { appendRows } from '../ledger/append-rows.ts'
import { type Entry, openEntry } from '../ledger/entry.ts'
import { write } from '../write.ts'
import { mendsOf } from './earlier-mends.ts'
import type { ImportJob } from './import-job.ts'
import type { ImportPlan } from './import-plan.ts'
import { enterState } from './import-step.ts'
import type { ImportDeps } from './read-import.ts'
import { rowsToWrite, type WrittenImport } from './rows-to-write.ts'

/** What writing an import needs of the application. */
export type CommitDeps = ImportDeps & { readonly files: FileStore }

/** What a person says when a plan is written. */
export interface CommitChoices {
  readonly leaveOutRefused: boolean
  /** To everything that was asked; kept with each row it concerns. */
  readonly answer?: string | undefined
  readonly kind: 'correct' | 'change'
  /** The day on which the office knew it; today when absent. */
  readonly knownFrom?: string | undefined
  readonly why: string
}

/**
 * Writes the rows of a plan, the workbook they came from, and what the audit log holds of it, in one transaction. The workbook's bytes are
 * kept beside the database, so that every number can be looked up in its cell.
 *
 * @throws DomainError `import.stale`, `ledger.known-in-future`, `ledger.known-before-previous`; the signal's reason when it is stopped
 */
export async function writeImport(
  deps: CommitDeps,
  job: ImportJob,
  plan: ImportPlan,
  choices: CommitChoices,
  signal: AbortSignal,
): Promise<void> {
  await deps.files.put(await readFile(job.arrival.path))
  const total = plan.counts.new + plan.counts.changed
  enterState(job, 'writing', total)
  const { dataVersion } = await write(deps, job.owner, async (tx) => {
    const opened = await openEntry(tx, deps.world, job.owner, {
      ledger: job.ledger,
      ...choices,
      why: reasonOf(choices),
    })
    const entry = { ...opened, answerTo: () => choices.answer ?? null }
    const importId = await keepImport(entry, job, plan)
    await writeBatches(entry, plan, { importId, kind: choices.kind }, signal, (count) => {
      job.progress = { done: job.progress.done + count, total }
    })
    await countUses(entry, job)
    signal.throwIfAborted()
    return { result: null, audit: auditNote(job, plan, importId, choices) }
  })
  job.dataVersion = dataVersion
  enterState(job, 'done', total, total)
}

/** What was answered about the whole table (a sum that differs) belongs to no row alone: it is the reason where no other is given. */
function reasonOf({ why, answer }: CommitChoices): string {
  return why === '' ? (answer ?? '') : why
}

/** Each part is prepared while the database still writes the one before: one connection takes its statements in their order. */
async function writeBatches(
  entry: Entry,
  plan: ImportPlan,
  written: WrittenImport,
  signal: AbortSignal,
  onWritten: (count: number) => void,
): Promise<void> {
  let before: Promise<void> = Promise.resolve()
  for (const batch of plan.batches) {
    const rows = await rowsToWrite(entry, plan, batch, written)
    const writing = staleOnConflict(() => appendRows(entry, rows))
    writing.catch(() => undefined) // awaited one part later; when the one before fails, this one only fails with it
    await before
    signal.throwIfAborted()
    onWritten(rows.length)
    before = writing
  }
  await before
}

async function keepImport({ tx, today, actor }: Entry, job: ImportJob, plan: ImportPlan): Promise<string> {
  const { id, ledger, fileName, bytes, sha256 } = job
  await insertLedgerImport(tx, {
    ...{ id, ledger, fileName, bytes, sha256 },
    ...mendsOf(job),
    columns: plan.columns,
    counts: plan.counts,
    recordedOn: today,
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
  })
  return id
}

/** Somebody who saves a row between our look and our writing makes the plan stale like one who saved it before. */
async function staleOnConflict(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isConflict = error instanceof DomainError && conflicts.includes(error.code)
    throw isConflict ? new DomainError('import.stale', { count: 1 }, { cause: error }) : error
  }
}

const conflicts: readonly string[] = ['ledger.conflict', 'ledger.key-taken']

async function countUses({ tx, today }: Entry, { layoutsUsed }: ImportJob): Promise<void> {
  for (const id of layoutsUsed) await countLayoutUse(tx, id, today)
}

function auditNote(
  { ledger, fileName, sha256, mends, leftOut }: ImportJob,
  { counts }: ImportPlan,
  importId: string,
  { answer = '' }: CommitChoices,
) {
  const said = { mends: mends.size, leftOut: leftOut.size }
  return {
    action: 'ledger-import.commit',
    subject: fileName,
    detail: { ledger, importId, sha256, answer, ...counts, ...said },
  }
}

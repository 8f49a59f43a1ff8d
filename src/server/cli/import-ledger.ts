import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { can } from '#domain/access/access.ts'
import { DomainError, type ErrorCode, type ErrorParams } from '#domain/errors.ts'
import { translateError, translatorFor } from '#i18n/translate.ts'
import { columnLetters } from '#office/table/table.ts'
import { commitImport } from '../ledger-import/commit-import.ts'
import type { ImportJob } from '../ledger-import/import-job.ts'
import type { ImportProblem } from '../ledger-import/import-plan.ts'
import { beginReading } from '../ledger-import/read-import.ts'
import { receivePart } from '../ledger-import/receive-part.ts'
import { startImport } from '../ledger-import/start-import.ts'
import type { CommitDeps } from '../ledger-import/write-import.ts'
import { answer, atBench, type Bench, type GlobalOptions } from './command.ts'

export interface ImportOptions {
  readonly ledger: string
  readonly dryRun?: boolean
  readonly leaveOut?: boolean
  /** Also takes the proposal where it is not certain what columns are; it is not kept as a layout. */
  readonly confirm?: boolean
  readonly json?: boolean
}

/** Plans an import into a ledger and, unless it is a dry run, writes it. Open questions leave the ledger as it was, with exit code 1. */
export async function runLedgerImport(global: GlobalOptions, file: string, options: ImportOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const { app, actor } = bench
    if (!can(actor.role, 'ledger.write')) throw new DomainError('access.denied', { action: 'ledger.write' })
    try {
      const deps = { ...app, world: bench.world }
      const job = await planWorkbook(deps, bench, file, options)
      const { counts, plan } = job
      const refusal = options.dryRun ? null : await commit(deps, job, options)
      report(counts, plan?.problems ?? [], options, refusal)
    } finally {
      await app.ledgerImports.close()
    }
  })
}

/** @throws DomainError why the workbook cannot be read, or `import.columns-uncertain` */
async function planWorkbook(
  deps: CommitDeps,
  { actor }: Bench,
  file: string,
  { ledger, confirm }: ImportOptions,
): Promise<ImportJob> {
  const bytes = await readFile(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const announced = { ledger, fileName: path.basename(file), bytes: bytes.byteLength, sha256 }
  const job = await startImport(deps, actor, announced)
  await receivePart(job, 0, bytes, () => void beginReading(deps, job))
  await job.step
  if (job.state === 'mapping' && confirm) {
    job.choices = job.sheets.map(({ table, use, mapping }) => ({ ...mapping, sheet: table.sheet, use }))
    await beginReading(deps, job)
  }
  if (job.sheets.length > 0 && job.sheets.every(({ use }) => !use))
    throw new DomainError('import.nothing-to-import', {})
  if (job.state === 'mapping') throw new DomainError('import.columns-uncertain', { columns: uncertainColumns(job) })
  if (job.failure !== null) throw failureOf(job.failure)
  return job
}

/** What a step of the import refused, or broke on. */
function failureOf({ code, params }: NonNullable<ImportJob['failure']>): Error {
  if (code === 'internal') return new Error('the workbook could not be read')
  return new DomainError(code as ErrorCode, params as ErrorParams<ErrorCode>) // kept of a DomainError
}

/** Columns of which a person should say what they are: those that fit no field, and those that fit doubtfully. */
function uncertainColumns({ sheets }: ImportJob): string {
  const columns = sheets.flatMap(({ table, use }) =>
    use
      ? table.columns
          .filter(({ certainty }) => certainty < 1)
          .map(({ column, headers }) => `${table.sheet}!${columnLetters(column)} ${headers.join('/')}`)
      : [],
  )
  const missing = sheets.flatMap(({ table, use }) => (use ? table.missing : []))
  return [...columns, ...missing].join('、')
}

/** What is kept as the answer to everything that was asked. */
const confirmedHere = '命令行确认'

/** null when it was written; otherwise why it was not. */
async function commit(deps: CommitDeps, job: ImportJob, options: ImportOptions): Promise<string | null> {
  try {
    const answers = options.confirm ? { answer: confirmedHere } : {}
    await commitImport(deps, job, { leaveOutRefused: options.leaveOut ?? false, kind: 'change', why: '', ...answers })
    return null
  } catch (error) {
    if (error instanceof DomainError) return translateError('zh-Hans', error.code, error.params)
    throw error
  }
}

function report(
  counts: ImportJob['counts'],
  found: readonly ImportProblem[],
  options: ImportOptions,
  refusal: string | null,
): void {
  const problems = found.map(presentProblem)
  const plan = counts ?? { new: 0, changed: 0, same: 0, refused: 0 }
  const committed = options.dryRun ? {} : { committed: refusal === null }
  answer(options, { problems, plan, ...committed }, () => [
    ...problems.map(({ sheet, cell, message }) => `${sheet}!${cell}  ${message}`),
    states.map((state) => `${say(`import.count.${state}`)} ${plan[state]}`).join('  '),
    ...(refusal === null ? [] : [refusal]),
  ])
  if (refusal !== null) process.exitCode = 1
}

const states = ['new', 'changed', 'same', 'refused'] as const
const say = translatorFor('zh-Hans')

function presentProblem({ sheet, cell, code, params, offered, severity, mends, finding }: ImportProblem) {
  const message = finding?.zh ?? translateError('zh-Hans', code, params)
  return { sheet, cell, code, value: offered, severity, message, mends: mends.map(({ text }) => text) }
}

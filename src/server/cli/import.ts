import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '#domain/errors.ts'
import type { FormLedger } from '#domain/figure-form/form-row.ts'
import { translateError, translatorFor } from '#i18n/translate.ts'
import { commitPlan } from '../import/commit-import.ts'
import { planImportOf } from '../import/plan-import.ts'
import type { PlannedImport } from '../import/planned-import.ts'
import { countsOf } from '../import/present-import.ts'
import { ledgerNames } from '../ledger/open-ledgers.ts'
import { answer, atBench, type GlobalOptions } from './command.ts'
import { type ImportOptions, runLedgerImport } from './import-ledger.ts'

/** Plans an import and, unless it is a dry run, writes it. Open questions leave the ledger as it was and end with exit code 1. */
export async function runImport(global: GlobalOptions, file: string, options: ImportOptions): Promise<void> {
  if (ledgerNames.includes(options.ledger)) return runLedgerImport(global, file, options)
  const ledger = readLedger(options.ledger)
  await atBench(global, async ({ app, world, actor }) => {
    const plan = await planImportOf(
      app,
      world,
      actor,
      { name: path.basename(file), bytes: await readFile(file) },
      ledger,
    )
    const report = { problems: plan.problems.map(presentProblem), plan: countsOf(plan) }
    if (options.dryRun) return answer(options, report, () => linesOf(plan))
    const committed = await commit(() =>
      commitPlan(app, world, actor, plan, {
        leaveOutRefused: options.leaveOut ?? false,
        confirmAsked: options.confirm ?? false,
      }),
    )
    answer(options, { ...report, committed: committed === null }, () => [
      ...linesOf(plan),
      ...(committed === null ? [] : [committed]),
    ])
    if (committed !== null) process.exitCode = 1
  })
}

function readLedger(text: string): FormLedger {
  if (text === 'statistic' || text === 'target') return text
  throw new DomainError('import.ledger-unknown', {
    ledger: text,
    known: ['statistic', 'target', ...ledgerNames].join(', '),
  })
}

/** null when it was written; otherwise why it was not. */
async function commit(write: () => Promise<unknown>): Promise<string | null> {
  try {
    await write()
    return null
  } catch (error) {
    if (error instanceof DomainError) return translateError('zh-Hans', error.code, error.params)
    throw error
  }
}

function presentProblem({ sheet, cell, value, severity, problem }: PlannedImport['problems'][number]) {
  return {
    sheet,
    cell,
    code: problem.code,
    value,
    severity,
    message: translateError('zh-Hans', problem.code, problem.params),
  }
}

const say = translatorFor('zh-Hans')

function linesOf(plan: PlannedImport): string[] {
  const counts = countsOf(plan)
  const problems = plan.problems.map(presentProblem).map(({ sheet, cell, message }) => `${sheet}!${cell}  ${message}`)
  const states = ['new', 'changed', 'same', 'refused'] as const
  return [...problems, states.map((state) => `${say(`import.count.${state}`)} ${counts[state]}`).join('  ')]
}

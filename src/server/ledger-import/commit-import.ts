import { analyseLedgers } from '#db/ledger/analyse-ledgers.ts'
import { DomainError } from '#domain/errors.ts'
import type { ImportJob } from './import-job.ts'
import type { ImportPlan } from './import-plan.ts'
import { beginStep, enterState } from './import-step.ts'
import { beginPlanning, type ImportDeps } from './read-import.ts'
import { type CommitChoices, type CommitDeps, writeImport } from './write-import.ts'

/**
 * Writes a plan in one transaction, or nothing. It goes on when the person's connection drops; meanwhile it can be asked how far it is, and
 * cancelled. When somebody has changed a row since, the plan is made anew by itself.
 *
 * @throws DomainError `import.not-ready`; `import.refused-rows` when rows were refused and are not left out, or questions have no answer;
 *   `import.stale`, `ledger.known-in-future`, `ledger.known-before-previous`
 */
export async function commitImport(deps: CommitDeps, job: ImportJob, choices: CommitChoices): Promise<void> {
  const plan = readyPlan(job)
  assertChosen(plan, choices)
  let refusal: DomainError | null = null
  await beginStep(deps.log, job, 'writing', async (signal) => {
    try {
      await writeImport(deps, job, plan, choices, signal)
      await deps.ledgerImports.clear(job)
    } catch (error) {
      if (signal.aborted || !(error instanceof DomainError)) throw error
      refusal = error
    }
  })
  if (refusal !== null) throw takeBack(deps, job, refusal)
  if (job.state === 'done') job.step = refreshStatistics(deps, plan) // nobody waits for it but the closing of the server
}

/** Rows from which on the database's own knowledge of a table is out of date. */
const manyRows = 1_000

/** What has been written stands, whatever comes of this. */
async function refreshStatistics({ database, log }: ImportDeps, { ledger, counts }: ImportPlan): Promise<void> {
  if (counts.new + counts.changed < manyRows) return
  await analyseLedgers(database, [ledger]).catch((error: unknown) =>
    log.error(`${ledger.name} was not analysed`, error),
  )
}

function readyPlan({ state, plan }: ImportJob): ImportPlan {
  if (state !== 'ready' || plan === null) throw new DomainError('import.not-ready', { state })
  return plan
}

function assertChosen({ counts, batches }: ImportPlan, { leaveOutRefused, answer }: CommitChoices): void {
  const asked = batches.reduce((sum, { rows }) => sum + rows.filter((row) => row.asked.length > 0).length, 0)
  const open = (leaveOutRefused ? 0 : counts.refused) + (answer === undefined ? asked : 0)
  if (open > 0) throw new DomainError('import.refused-rows', { count: open })
}

/** Nothing was written: the plan stands, or is made anew where the ledger has moved on. */
function takeBack(deps: ImportDeps, job: ImportJob, refusal: DomainError): DomainError {
  if (refusal.code === 'import.stale') void beginPlanning(deps, job)
  else enterState(job, 'ready')
  job.failure = { code: refusal.code, params: { ...refusal.params } }
  return refusal
}

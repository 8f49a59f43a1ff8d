import * as layout from '#contract/layout.ts'
import * as contract from '#contract/ledger-import.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { type Call, person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { cancelImport } from './cancel-import.ts'
import { commitImport } from './commit-import.ts'
import type { ImportJob } from './import-job.ts'
import { forgetLayout, listLayouts } from './layouts.ts'
import { leaveOutRows } from './leave-out-rows.ts'
import { listPlannedRows } from './list-planned-rows.ts'
import { listProblems } from './list-problems.ts'
import { mapImport } from './map-import.ts'
import { mendImport } from './mend-import.ts'
import { presentJob, presentJobInList } from './present-job.ts'
import { beginReading } from './read-import.ts'
import { receivePart } from './receive-part.ts'
import { startImport } from './start-import.ts'
import { undoEarlierMends } from './undo-earlier-mends.ts'
import type { CommitDeps } from './write-import.ts'

export const ledgerImportRoutes: readonly Route[] = [
  route(contract.startLedgerImport, async (call, announced) =>
    presentJob(await startImport(depsOf(call.app), person(call), announced)),
  ),
  route(contract.sendImportPart, async (call, { importId, offset }) => {
    const job = jobOf(call, importId)
    await receivePart(job, offset, bytesOf(call), () => void beginReading(depsOf(call.app), job))
    return presentJob(job)
  }),
  route(contract.getLedgerImport, async (call, { importId }) => presentJob(jobOf(call, importId))),
  route(contract.listLedgerImports, async (call) => ({
    imports: call.app.ledgerImports.list(person(call)).map(presentJobInList),
    limit: call.app.ledgerImports.openOfOne,
  })),
  route(contract.mapLedgerImport, async (call, { importId, sheets, layoutName }) => {
    const job = jobOf(call, importId)
    await mapImport(depsOf(call.app), job, sheets, layoutName)
    return presentJob(job)
  }),
  route(contract.mendLedgerImport, async (call, { importId, mends }) => {
    const job = jobOf(call, importId)
    mendImport(depsOf(call.app), job, mends)
    return presentJob(job)
  }),
  route(contract.undoEarlierMends, async (call, { importId }) => {
    const job = jobOf(call, importId)
    undoEarlierMends(depsOf(call.app), job)
    return presentJob(job)
  }),
  route(contract.leaveOutImportRows, async (call, { importId, rows, leaveOut }) => {
    const job = jobOf(call, importId)
    await leaveOutRows(depsOf(call.app), job, rows, leaveOut)
    return presentJob(job)
  }),
  route(contract.listImportProblems, async (call, { importId, ...page }) =>
    listProblems(call.app.database, person(call), planOf(jobOf(call, importId)), page),
  ),
  route(contract.listImportRows, async (call, { importId, ...page }) => {
    const job = jobOf(call, importId)
    return listPlannedRows(call.app.database, person(call), planOf(job), [...job.leftOut.values()], page)
  }),
  route(contract.commitLedgerImport, async (call, { importId, ...choices }) => {
    const job = jobOf(call, importId)
    await commitImport(depsOf(call.app), job, choices)
    return presentJob(job)
  }),
  route(contract.cancelLedgerImport, async (call, { importId }) => {
    const job = jobOf(call, importId)
    await cancelImport(call.app.ledgerImports, job)
    return presentJob(job)
  }),
  route(layout.listLayouts, async (call, { ledger }) => ({
    layouts: await listLayouts(call.app, person(call), ledger),
  })),
  route(layout.forgetLayout, async (call, { id }) => {
    await forgetLayout(depsOf(call.app), person(call), id)
    return {}
  }),
]

function depsOf(app: App): CommitDeps {
  return { ...app, world: worldOf(app) }
}

function jobOf(call: Call, importId: string): ImportJob {
  return call.app.ledgerImports.get(person(call), importId)
}

/** @throws DomainError `import.not-ready` while there is no plan */
function planOf({ plan, state }: ImportJob) {
  if (plan === null || (state !== 'ready' && state !== 'writing')) throw new DomainError('import.not-ready', { state })
  return plan
}

function bytesOf({ file }: Call): Uint8Array {
  if (!file) throw new DomainError('request.invalid', { field: 'file', reason: 'missing' })
  return file.bytes
}

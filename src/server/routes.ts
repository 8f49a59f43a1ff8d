import {
  createAccount,
  getSystem,
  listAccounts,
  listAudit,
  resetPassword,
  unlockAccount,
  updateAccount,
  verifyAudit,
} from '#contract/account.ts'
import { commitImport, planImport } from '#contract/import.ts'
import { createIndicator, listIndicators, listOrganisations, listPlaces } from '#contract/place.ts'
import {
  confirmProgramme,
  createProgramme,
  getBoard,
  getProgramme,
  openSplitting,
  publishProgramme,
} from '#contract/programme.ts'
import {
  amendStatistic,
  approveStatistic,
  exportLedger,
  getPassport,
  listDisagreements,
  listStatistics,
  recordStatistic,
  withdrawStatistic,
} from '#contract/statistic.ts'
import { createTarget, getTarget, reviseTarget, splitTarget, withdrawTarget } from '#contract/target.ts'
import { DomainError } from '#domain/errors.ts'
import { addAccount, changeAccount, giveNewPassword, listAllAccounts, unlock } from './account/accounts.ts'
import { checkAuditChain, readAudit } from './audit/audit.ts'
import { exportFile } from './export/export-ledger.ts'
import { type Call, type PersonActor, type Route, route } from './http/route.ts'
import { commitPlan } from './import/commit-import.ts'
import { planImportOf } from './import/plan-import.ts'
import { presentImport } from './import/present-import.ts'
import { addIndicator, listDefinitions } from './indicator/indicators.ts'
import { listDuties, listTree } from './place/places.ts'
import { getBoardData } from './programme/board.ts'
import { getProgrammeYear } from './programme/programme.ts'
import {
  confirmShare,
  openProgramme,
  openSplitting as openSplit,
  publishProgramme as publish,
} from './programme/run-cycle.ts'
import { sessionRoutes, worldOf } from './session/session.routes.ts'
import { findDisagreements, listFigures } from './statistic/list.ts'
import { getFigurePassport } from './statistic/passport.ts'
import { amendFigure, approveFigure, recordFigure, withdrawFigure } from './statistic/record.ts'
import { describeSystem } from './system/system.ts'
import { getTargetDetail } from './target/target.ts'
import { addTarget, reviseTargetValue, splitToPlaces, withdrawPromise } from './target/write-target.ts'

/** Every operation of the contract with the use case that answers it. A test holds the two lists together. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  route(listAccounts, ({ app, ...call }) => listAllAccounts(app, person(call))),
  route(createAccount, ({ app, ...call }, input) => addAccount(app, person(call), input)),
  route(updateAccount, ({ app, ...call }, input) => changeAccount(app, person(call), input)),
  route(unlockAccount, ({ app, ...call }, input) => unlock(app, person(call), input)),
  route(resetPassword, ({ app, ...call }, input) => giveNewPassword(app, person(call), input)),
  route(listAudit, ({ app, ...call }, input) => readAudit(app, person(call), input)),
  route(verifyAudit, ({ app, ...call }) => checkAuditChain(app, person(call))),
  route(getSystem, ({ app }) => describeSystem(app, worldOf(app))),

  route(listPlaces, ({ app, ...call }, input) => listTree(app, worldOf(app), person(call), input), { cached: true }),
  route(listOrganisations, ({ app, ...call }) => listDuties(app, worldOf(app), person(call)), { cached: true }),
  route(listIndicators, ({ app, ...call }) => listDefinitions(app, worldOf(app), person(call)), { cached: true }),
  route(createIndicator, ({ app, ...call }, input) => addIndicator(app, worldOf(app), person(call), input)),

  route(getBoard, ({ app, ...call }, input) => getBoardData(app, worldOf(app), person(call), input), { cached: true }),
  route(getProgramme, ({ app, ...call }, input) => getProgrammeYear(app, worldOf(app), person(call), input), {
    cached: true,
  }),
  route(createProgramme, ({ app, ...call }, input) => openProgramme(app, worldOf(app), person(call), input)),
  route(publishProgramme, ({ app, ...call }, { year }) => publish(app, worldOf(app), person(call), year)),
  route(openSplitting, ({ app, ...call }, { year }) => openSplit(app, worldOf(app), person(call), year)),
  route(confirmProgramme, ({ app, ...call }, input) =>
    confirmShare(app, worldOf(app), person(call), call.signedIn?.account.placeId ?? null, input),
  ),

  route(getTarget, ({ app, ...call }, input) => getTargetDetail(app, worldOf(app), person(call), input), {
    cached: true,
  }),
  route(createTarget, ({ app, ...call }, input) => addTarget(app, worldOf(app), person(call), input)),
  route(reviseTarget, ({ app, ...call }, input) => reviseTargetValue(app, person(call), input)),
  route(splitTarget, ({ app, ...call }, input) => splitToPlaces(app, worldOf(app), person(call), input)),
  route(withdrawTarget, ({ app, ...call }, input) => withdrawPromise(app, person(call), input)),

  route(listStatistics, ({ app, ...call }, input) => listFigures(app, worldOf(app), person(call), input), {
    cached: true,
  }),
  route(getPassport, ({ app, ...call }, input) => getFigurePassport(app, worldOf(app), person(call), input), {
    cached: true,
  }),
  route(listDisagreements, ({ app, ...call }, input) => findDisagreements(app, worldOf(app), person(call), input), {
    cached: true,
  }),
  route(recordStatistic, ({ app, ...call }, input) => recordFigure(app, worldOf(app), person(call), input)),
  route(amendStatistic, ({ app, ...call }, input) => amendFigure(app, worldOf(app), person(call), input)),
  route(approveStatistic, ({ app, ...call }, input) => approveFigure(app, worldOf(app), person(call), input)),
  route(withdrawStatistic, ({ app, ...call }, input) => withdrawFigure(app, worldOf(app), person(call), input)),
  route(exportLedger, ({ app, ...call }, input) => exportFile(app, worldOf(app), person(call), input)),

  route(planImport, async ({ app, ...call }, { ledger }) => {
    const actor = person(call)
    if (!call.file) throw new DomainError('request.invalid', { field: 'file', reason: 'missing' })
    const plan = await planImportOf(app, worldOf(app), actor, call.file, ledger)
    return presentImport(app.imports.keep(actor.accountId, plan), plan)
  }),
  route(commitImport, async ({ app, ...call }, { importId, ...choices }) => {
    const actor = person(call)
    const done = await commitPlan(app, worldOf(app), actor, app.imports.get(actor.accountId, importId), choices)
    app.imports.drop(importId)
    return done
  }),
]

/** The signed-in person; operations that are not public never get here without one. */
function person({ signedIn }: Pick<Call, 'signedIn'>): PersonActor {
  if (!signedIn) throw new DomainError('access.not-signed-in', {})
  return signedIn.actor
}

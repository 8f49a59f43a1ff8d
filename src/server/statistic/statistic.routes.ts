import * as contract from '#contract/statistic.ts'
import { exportFile } from '../export/export-ledger.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { amendStatistic } from './amend-statistic.ts'
import { approveStatistic } from './approve-statistic.ts'
import { getPassport } from './get-passport.ts'
import { listDisagreements } from './list-disagreements.ts'
import { listStatistics } from './list-statistics.ts'
import { recordStatistic } from './record-statistic.ts'
import { withdrawStatistic } from './withdraw-statistic.ts'

export const statisticRoutes: readonly Route[] = [
  route(contract.listStatistics, (call, input) => listStatistics(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.getPassport, (call, input) => getPassport(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(
    contract.listDisagreements,
    (call, input) => listDisagreements(call.app, worldOf(call.app), person(call), input),
    { cached: true },
  ),
  route(contract.recordStatistic, (call, input) => recordStatistic(call.app, worldOf(call.app), person(call), input)),
  route(contract.amendStatistic, (call, input) => amendStatistic(call.app, worldOf(call.app), person(call), input)),
  route(contract.approveStatistic, (call, input) => approveStatistic(call.app, worldOf(call.app), person(call), input)),
  route(contract.withdrawStatistic, (call, input) =>
    withdrawStatistic(call.app, worldOf(call.app), person(call), input),
  ),
  route(contract.exportLedger, (call, input) => exportFile(call.app, worldOf(call.app), person(call), input)),
]

import {
  createAccount,
  getSystem,
  listAccounts,
  listAudit,
  resetPassword,
  unlockAccount,
  updateAccount,
  verifyAudit,
} from './account.ts'
import { commitImport, planImport } from './import.ts'
import type { Operation } from './operation.ts'
import { createIndicator, listIndicators, listOrganisations, listPlaces } from './place.ts'
import {
  confirmProgramme,
  createProgramme,
  getBoard,
  getProgramme,
  openSplitting,
  publishProgramme,
} from './programme.ts'
import { changePassword, getHealth, getSelf, getWorld, setUpCity, signIn, signOut } from './session.ts'
import {
  amendStatistic,
  approveStatistic,
  exportLedger,
  getPassport,
  listDisagreements,
  listStatistics,
  recordStatistic,
  withdrawStatistic,
} from './statistic.ts'
import { createTarget, getTarget, reviseTarget, splitTarget, withdrawTarget } from './target.ts'

/** Every operation of Citong. A test holds that each has a handler, and tries each as every role. */
export const operations: readonly Operation[] = [
  getHealth,
  getWorld,
  signIn,
  signOut,
  getSelf,
  changePassword,
  setUpCity,
  listAccounts,
  createAccount,
  updateAccount,
  unlockAccount,
  resetPassword,
  listAudit,
  verifyAudit,
  getSystem,
  listPlaces,
  listOrganisations,
  listIndicators,
  createIndicator,
  getBoard,
  getProgramme,
  createProgramme,
  publishProgramme,
  openSplitting,
  confirmProgramme,
  getTarget,
  createTarget,
  reviseTarget,
  splitTarget,
  withdrawTarget,
  listStatistics,
  getPassport,
  listDisagreements,
  recordStatistic,
  amendStatistic,
  approveStatistic,
  withdrawStatistic,
  exportLedger,
  planImport,
  commitImport,
]

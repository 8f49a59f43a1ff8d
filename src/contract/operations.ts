import { createAccount, listAccounts, resetPassword, unlockAccount, updateAccount } from './account.ts'
import {
  addAttachment,
  getAttachmentFile,
  getAttachmentThumbnail,
  listAttachments,
  withdrawAttachment,
} from './attachment.ts'
import { listAudit, verifyAudit } from './audit.ts'
import { downloadBulletin, getBulletin, notePicture } from './bulletin.ts'
import { getChange, getPeriodChange, listChanges } from './change.ts'
import { listChecks } from './check.ts'
import { getCityMap, importCityMap, removeCityMap } from './city-map.ts'
import { getCockpit, getRanking, listFunnels, listLaggingParks, listTiles } from './cockpit.ts'
import { checkDraft, checkDraftFile, downloadMarkedDraft } from './draft-check.ts'
import { followEvents } from './event.ts'
import { getFigure, listFigures } from './figure.ts'
import { commitImport, planImport } from './import.ts'
import { createIndicator, listIndicators } from './indicator.ts'
import { forgetLayout, listLayouts } from './layout.ts'
import {
  addOwnField,
  getLedgerRow,
  getRowHistory,
  listLedgerRows,
  listLedgers,
  listTerms,
  summariseLedger,
} from './ledger.ts'
import { planBlock, saveBlock } from './ledger-block.ts'
import { approveLedgerRows, createLedgerRow, saveLedgerRow, undoLedgerRow, withdrawLedgerRow } from './ledger-entry.ts'
import {
  cancelLedgerImport,
  commitLedgerImport,
  getLedgerImport,
  leaveOutImportRows,
  listImportProblems,
  listImportRows,
  listLedgerImports,
  mapLedgerImport,
  mendLedgerImport,
  sendImportPart,
  startLedgerImport,
  undoEarlierMends,
} from './ledger-import.ts'
import { listViews, removeView, saveView } from './ledger-view.ts'
import { downloadTemplate, exportLedgerRows } from './ledger-workbook.ts'
import {
  addDocument,
  addDocumentVersion,
  correctDocument,
  downloadDocument,
  getDocument,
  listDocuments,
  replaceDocument,
  withdrawDocument,
} from './library.ts'
import { acceptProposals, listClauses, listProposals, listSourceOf } from './library-proposal.ts'
import type { Operation } from './operation.ts'
import { listOrganisations } from './organisation.ts'
import { listPlaces } from './place.ts'
import {
  confirmProgramme,
  createProgramme,
  getBoard,
  getProgramme,
  openSplitting,
  publishProgramme,
} from './programme.ts'
import { listProjectLights } from './project-light.ts'
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
import { getSystem } from './system.ts'
import { createTarget, getTarget, reviseTarget, splitTarget, withdrawTarget } from './target.ts'
import { listWorkingDays } from './working-day.ts'

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
  followEvents,
  listPlaces,
  listOrganisations,
  listIndicators,
  createIndicator,
  getCockpit,
  listTiles,
  getRanking,
  listFunnels,
  listLaggingParks,
  listProjectLights,
  listWorkingDays,
  getCityMap,
  importCityMap,
  removeCityMap,
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
  listFigures,
  getFigure,
  listChanges,
  getChange,
  getPeriodChange,
  getBulletin,
  downloadBulletin,
  notePicture,
  checkDraft,
  checkDraftFile,
  downloadMarkedDraft,
  recordStatistic,
  amendStatistic,
  approveStatistic,
  withdrawStatistic,
  exportLedger,
  planImport,
  commitImport,
  listLedgers,
  listTerms,
  listChecks,
  listLedgerRows,
  summariseLedger,
  getLedgerRow,
  getRowHistory,
  createLedgerRow,
  saveLedgerRow,
  undoLedgerRow,
  withdrawLedgerRow,
  approveLedgerRows,
  planBlock,
  saveBlock,
  listViews,
  saveView,
  removeView,
  addOwnField,
  startLedgerImport,
  sendImportPart,
  getLedgerImport,
  listLedgerImports,
  mapLedgerImport,
  mendLedgerImport,
  undoEarlierMends,
  leaveOutImportRows,
  listImportProblems,
  listImportRows,
  commitLedgerImport,
  cancelLedgerImport,
  listLayouts,
  forgetLayout,
  listAttachments,
  addAttachment,
  getAttachmentFile,
  getAttachmentThumbnail,
  withdrawAttachment,
  downloadTemplate,
  exportLedgerRows,
  listDocuments,
  addDocument,
  getDocument,
  downloadDocument,
  correctDocument,
  addDocumentVersion,
  replaceDocument,
  withdrawDocument,
  listProposals,
  acceptProposals,
  listClauses,
  listSourceOf,
]

import { downloadTemplate, exportLedgerRows } from '#contract/ledger-workbook.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { exportRows } from './export-rows.ts'
import { makeTemplate } from './make-template.ts'

export const ledgerExportRoutes: readonly Route[] = [
  route(downloadTemplate, (call, input) => makeTemplate(call.app, worldOf(call.app), person(call), input)),
  route(exportLedgerRows, (call, input) => exportRows(call.app, worldOf(call.app), person(call), input)),
]

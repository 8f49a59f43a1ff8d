import * as contract from '#contract/ledger.ts'
import * as block from '#contract/ledger-block.ts'
import * as entry from '#contract/ledger-entry.ts'
import * as view from '#contract/ledger-view.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { addOwnField } from './add-own-field.ts'
import { approveRows } from './approve-rows.ts'
import { createRow } from './create-row.ts'
import { getRow } from './get-row.ts'
import { listLedgers } from './list-ledgers.ts'
import { listRows } from './list-rows.ts'
import { listTerms } from './list-terms.ts'
import { planOfBlock } from './plan-block.ts'
import { rowHistory } from './row-history.ts'
import { saveBlock } from './save-block.ts'
import { saveRow } from './save-row.ts'
import { summarise } from './summarise-rows.ts'
import { undoRow } from './undo-row.ts'
import { listViews, removeView, saveView } from './views.ts'
import { withdrawRow } from './withdraw-row.ts'

export const ledgerRoutes: readonly Route[] = [
  route(contract.listLedgers, (call) => listLedgers(call.app, person(call)), { cached: true }),
  route(contract.listTerms, (call) => listTerms(call.app, person(call)), { cached: true }),
  route(contract.listLedgerRows, (call, input) => listRows(call.app, worldOf(call.app), person(call), input)),
  route(contract.summariseLedger, (call, input) => summarise(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.getLedgerRow, (call, input) => getRow(call.app, worldOf(call.app), person(call), input)),
  route(contract.getRowHistory, (call, input) => rowHistory(call.app, person(call), input)),
  route(entry.createLedgerRow, (call, input) => createRow(call.app, worldOf(call.app), person(call), input)),
  route(entry.saveLedgerRow, (call, input) => saveRow(call.app, worldOf(call.app), person(call), input)),
  route(entry.undoLedgerRow, (call, input) => undoRow(call.app, worldOf(call.app), person(call), input)),
  route(entry.withdrawLedgerRow, (call, input) => withdrawRow(call.app, worldOf(call.app), person(call), input)),
  route(entry.approveLedgerRows, (call, input) => approveRows(call.app, person(call), input)),
  route(block.planBlock, (call, input) => planOfBlock(call.app, worldOf(call.app), person(call), input)),
  route(block.saveBlock, (call, input) => saveBlock(call.app, worldOf(call.app), person(call), input)),
  route(view.listViews, (call, input) => listViews(call.app, person(call), input)),
  route(view.saveView, (call, input) => saveView(call.app, person(call), input)),
  route(view.removeView, (call, input) => removeView(call.app, person(call), input)),
  route(contract.addOwnField, (call, input) => addOwnField(call.app, worldOf(call.app), person(call), input)),
]

import { commitImport, planImport } from '#contract/import.ts'
import { fileOf, person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { commitPlan } from './commit-import.ts'
import { planImportOf } from './plan-import.ts'
import { presentImport } from './present-import.ts'

export const importRoutes: readonly Route[] = [
  route(planImport, async (call, { ledger }) => {
    const actor = person(call)
    const plan = await planImportOf(call.app, worldOf(call.app), actor, fileOf(call), ledger)
    return presentImport(call.app.imports.keep(actor, plan), plan)
  }),
  route(commitImport, async (call, { importId, ...choices }) => {
    const actor = person(call)
    const done = await commitPlan(call.app, worldOf(call.app), actor, call.app.imports.get(actor, importId), choices)
    call.app.imports.drop(importId)
    return done
  }),
]

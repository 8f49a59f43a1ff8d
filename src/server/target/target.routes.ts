import * as contract from '#contract/target.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { createTarget } from './create-target.ts'
import { getTarget } from './get-target.ts'
import { reviseTarget } from './revise-target.ts'
import { splitTarget } from './split-target.ts'
import { withdrawTarget } from './withdraw-target.ts'

export const targetRoutes: readonly Route[] = [
  route(contract.getTarget, (call, input) => getTarget(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.createTarget, (call, input) => createTarget(call.app, worldOf(call.app), person(call), input)),
  route(contract.reviseTarget, (call, input) => reviseTarget(call.app, worldOf(call.app), person(call), input)),
  route(contract.splitTarget, (call, input) => splitTarget(call.app, worldOf(call.app), person(call), input)),
  route(contract.withdrawTarget, (call, input) => withdrawTarget(call.app, person(call), input)),
]

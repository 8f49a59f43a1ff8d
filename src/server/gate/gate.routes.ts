import * as contract from '#contract/gate.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getGates } from './get-gates.ts'
import { promiseGate } from './promise-gate.ts'
import { reachGate } from './reach-gate.ts'

export const gateRoutes: readonly Route[] = [
  route(contract.getGates, (call, input) => getGates(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.promiseGate, (call, input) => promiseGate(call.app, worldOf(call.app), person(call), input)),
  route(contract.reachGate, (call, input) => reachGate(call.app, worldOf(call.app), person(call), input)),
]

import * as contract from '#contract/delay.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { listDelays, listOwedDelays } from './list-delays.ts'
import { attributeDelay, sayOfDelay } from './write-delays.ts'

export const delayRoutes: readonly Route[] = [
  route(contract.listDelays, (call, input) => listDelays(call.app, worldOf(call.app), person(call), input)),
  route(contract.listOwedDelays, (call) => listOwedDelays(call.app, worldOf(call.app), person(call))),
  route(contract.attributeDelay, (call, input) => attributeDelay(call.app, worldOf(call.app), person(call), input)),
  route(contract.sayOfDelay, (call, input) => sayOfDelay(call.app, worldOf(call.app), person(call), input)),
]

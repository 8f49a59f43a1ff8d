import * as contract from '#contract/supervision.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { listSupervision } from './list-supervision.ts'

export const supervisionRoutes: readonly Route[] = [
  route(contract.listSupervision, (call, input) => listSupervision(call.app, worldOf(call.app), person(call), input)),
]

import * as contract from '#contract/my-work.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getMyWork } from './get-my-work.ts'

export const myWorkRoutes: readonly Route[] = [
  route(contract.getMyWork, (call) => getMyWork(call.app, worldOf(call.app), person(call))),
]

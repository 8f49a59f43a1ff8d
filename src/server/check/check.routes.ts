import { listChecks as operation } from '#contract/check.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { listChecks } from './list-checks.ts'

export const checkRoutes: readonly Route[] = [
  route(operation, (call, input) => listChecks(call.app, worldOf(call.app), person(call), input), { cached: true }),
]

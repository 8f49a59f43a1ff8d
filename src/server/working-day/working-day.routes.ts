import * as contract from '#contract/working-day.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { listWorkingDays } from './list-working-days.ts'

export const workingDayRoutes: readonly Route[] = [
  route(contract.listWorkingDays, (call, input) => listWorkingDays(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
]

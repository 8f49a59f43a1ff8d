import { createIndicator, listIndicators } from '#contract/indicator.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { addIndicator, listDefinitions } from './indicators.ts'

export const indicatorRoutes: readonly Route[] = [
  route(listIndicators, (call) => listDefinitions(call.app, worldOf(call.app), person(call)), { cached: true }),
  route(createIndicator, (call, input) => addIndicator(call.app, worldOf(call.app), person(call), input)),
]

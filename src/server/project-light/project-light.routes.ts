import * as contract from '#contract/project-light.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { listProjectLights } from './list-lights.ts'
import { answerLight, waiveLight } from './tend-lights.ts'

export const projectLightRoutes: readonly Route[] = [
  route(
    contract.listProjectLights,
    (call, input) => listProjectLights(call.app, worldOf(call.app), person(call), input),
    { cached: true },
  ),
  route(contract.waiveLight, (call, input) => waiveLight(call.app, worldOf(call.app), person(call), input)),
  route(contract.answerLight, (call, input) => answerLight(call.app, worldOf(call.app), person(call), input)),
]

import * as contract from '#contract/meeting.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getAgenda } from './get-agenda.ts'
import { getMinutes } from './get-minutes.ts'

export const meetingRoutes: readonly Route[] = [
  route(contract.getAgenda, (call, input) => getAgenda(call.app, worldOf(call.app), person(call), input)),
  route(contract.getMinutes, (call, input) => getMinutes(call.app, worldOf(call.app), person(call), input)),
]

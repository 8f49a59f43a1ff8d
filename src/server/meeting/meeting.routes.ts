import * as contract from '#contract/meeting.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getAgenda } from './get-agenda.ts'

export const meetingRoutes: readonly Route[] = [
  route(contract.getAgenda, (call, input) => getAgenda(call.app, worldOf(call.app), person(call), input)),
]

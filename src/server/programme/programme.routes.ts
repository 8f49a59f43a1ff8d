import * as contract from '#contract/programme.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getBoard } from './get-board.ts'
import { getProgrammeYear } from './programme.ts'
import { confirmShare, openProgramme, openSplitting, publishProgramme } from './run-cycle.ts'

export const programmeRoutes: readonly Route[] = [
  route(contract.getBoard, (call, input) => getBoard(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.getProgramme, (call, input) => getProgrammeYear(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.createProgramme, (call, input) => openProgramme(call.app, worldOf(call.app), person(call), input)),
  route(contract.publishProgramme, (call, { year }) =>
    publishProgramme(call.app, worldOf(call.app), person(call), year),
  ),
  route(contract.openSplitting, (call, { year }) => openSplitting(call.app, worldOf(call.app), person(call), year)),
  route(contract.confirmProgramme, (call, input) => {
    const placeId = call.signedIn?.account.placeId ?? null
    return confirmShare(call.app, worldOf(call.app), person(call), placeId, input)
  }),
]

import * as contract from '#contract/bulletin.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getBulletin } from './get-bulletin.ts'
import { downloadBulletin, notePicture } from './take-out.ts'

export const bulletinRoutes: readonly Route[] = [
  route(contract.getBulletin, (call, input) => getBulletin(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.downloadBulletin, (call, input) =>
    downloadBulletin(call.app, worldOf(call.app), person(call), input, call.origin),
  ),
  route(contract.notePicture, (call, input) => notePicture(call.app, worldOf(call.app), person(call), input)),
]

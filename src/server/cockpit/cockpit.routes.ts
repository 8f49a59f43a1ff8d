import * as contract from '#contract/cockpit.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getCockpit } from './get-cockpit.ts'
import { getRanking } from './get-ranking.ts'
import { listLaggingParks } from './lagging-parks.ts'
import { listFunnels } from './list-funnels.ts'
import { listTiles } from './list-tiles.ts'

const cached = { cached: true }

export const cockpitRoutes: readonly Route[] = [
  route(contract.getCockpit, (call, input) => getCockpit(call.app, worldOf(call.app), person(call), input), cached),
  route(contract.listTiles, (call, input) => listTiles(call.app, worldOf(call.app), person(call), input), cached),
  route(contract.getRanking, (call, input) => getRanking(call.app, worldOf(call.app), person(call), input), cached),
  route(contract.listFunnels, (call, input) => listFunnels(call.app, worldOf(call.app), person(call), input), cached),
  route(
    contract.listLaggingParks,
    (call, input) => listLaggingParks(call.app, worldOf(call.app), person(call), input),
    cached,
  ),
]

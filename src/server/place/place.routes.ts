import { listOrganisations } from '#contract/organisation.ts'
import { listPlaces } from '#contract/place.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { listDuties, listTree } from './places.ts'

export const placeRoutes: readonly Route[] = [
  route(listPlaces, (call, input) => listTree(call.app, worldOf(call.app), person(call), input), { cached: true }),
  route(listOrganisations, (call) => listDuties(call.app, worldOf(call.app), person(call)), { cached: true }),
]

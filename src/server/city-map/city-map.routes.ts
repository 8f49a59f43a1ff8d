import * as contract from '#contract/city-map.ts'
import { fileOf, person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getCityMap, importCityMap, removeCityMap } from './city-map.ts'

export const cityMapRoutes: readonly Route[] = [
  route(contract.getCityMap, (call) => getCityMap(call.app, person(call)), { cached: 'alike' }),
  route(contract.importCityMap, (call, input) =>
    importCityMap(call.app, worldOf(call.app), person(call), input, fileOf(call)),
  ),
  route(contract.removeCityMap, (call) => removeCityMap(call.app, person(call))),
]

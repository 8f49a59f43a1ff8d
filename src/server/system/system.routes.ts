import { getSystem } from '#contract/system.ts'
import { type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { describeSystem } from './system.ts'

export const systemRoutes: readonly Route[] = [route(getSystem, ({ app }) => describeSystem(app, worldOf(app)))]

import { getChange, getPeriodChange, listChanges } from '#contract/change.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getChange as answerChange } from './get-change.ts'
import { getPeriodChange as answerPeriodChange } from './get-period-change.ts'
import { listChanges as answerChanges } from './list-changes.ts'

export const changeRoutes: readonly Route[] = [
  route(listChanges, (call, input) => answerChanges(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(getChange, (call, input) => answerChange(call.app, worldOf(call.app), person(call), input), { cached: true }),
  route(getPeriodChange, (call, input) => answerPeriodChange(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
]

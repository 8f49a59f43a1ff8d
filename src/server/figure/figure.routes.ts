import { getFigure, listFigures } from '#contract/figure.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { getFigure as answerFigure } from './get-figure.ts'
import { listFigures as answerFigures } from './list-figures.ts'

export const figureRoutes: readonly Route[] = [
  route(listFigures, (call, input) => answerFigures(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(getFigure, (call, input) => answerFigure(call.app, worldOf(call.app), person(call), input), { cached: true }),
]

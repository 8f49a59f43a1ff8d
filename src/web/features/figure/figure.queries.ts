import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getFigure, listFigures } from '#contract/figure.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type Figures = OutputOf<typeof listFigures>
export type ListedFigure = Figures['figures'][number]
export type FigureDetail = OutputOf<typeof getFigure>
export type Figure = FigureDetail['own']
export type Measured = Figure['numerator']
export type PlaceBelow = FigureDetail['below'][number]
export type MonthFigure = FigureDetail['months'][number]

export const figuresQuery = (input: InputOf<typeof listFigures>) =>
  queryOptions({
    queryKey: ['figures', input],
    queryFn: () => call(listFigures, input),
    placeholderData: keepPreviousData,
  })

export const figureQuery = (input: InputOf<typeof getFigure>) =>
  queryOptions({
    queryKey: ['figure', input],
    queryFn: () => call(getFigure, input),
    placeholderData: (previous: FigureDetail | undefined) => ofSameIndicator(previous, input),
  })

/** What was shown last, as long as it is of the same indicator: another place, period or day of it. */
export function ofSameIndicator<D extends { readonly indicator: { readonly id: string } }>(
  previous: D | undefined,
  { indicator }: { readonly indicator: string },
): D | undefined {
  return previous?.indicator.id === indicator ? previous : undefined
}

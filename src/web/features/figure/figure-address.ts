import type { Hierarchy } from '../../app/search-params.ts'
import { useSearchText, useView } from '../../app/view.ts'

/** What a page of figures shows lives in its address; without a period it is the year so far, without a place the whole city. */
export interface FigureAddress {
  readonly place: string | undefined
  readonly period: string | undefined
  readonly hierarchy: Hierarchy
  readonly asOf: string | undefined
}

export function useFigureAddress(): FigureAddress {
  const { asOf, hierarchy } = useView()
  return { place: useSearchText('place'), period: useSearchText('period'), hierarchy, asOf }
}

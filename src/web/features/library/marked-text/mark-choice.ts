import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { useChangeSearch, useSearchText } from '../../../app/view.ts'

export type Side = 'text' | 'list'

/** Which mark one looks at, in the text and in the list beside it: the one that was chosen, and the one under pointer or focus. */
export interface MarkChoice {
  readonly chosen: string | undefined
  /** Where it was chosen: the other side follows. Null when the address said it. */
  readonly chosenIn: Side | null
  readonly pointed: string | undefined
  readonly choose: (id: string | undefined, side: Side) => void
  readonly point: (id: string | undefined) => void
}

/** The choice lives in the address as `at`, so that a clause can be mailed. */
export function useMarkChoice(): MarkChoice {
  const chosen = useSearchText('at')
  const change = useChangeSearch()
  const [chosenIn, setSide] = useState<Side | null>(null)
  const [pointed, point] = useState<string>()
  const choose = useCallback(
    (id: string | undefined, side: Side) => {
      setSide(side)
      change({ at: id }, { replace: true })
    },
    [change],
  )
  return useMemo(() => ({ chosen, chosenIn, pointed, choose, point }), [chosen, chosenIn, pointed, choose])
}

const nothing: MarkChoice = {
  chosen: undefined,
  chosenIn: null,
  pointed: undefined,
  choose: () => undefined,
  point: () => undefined,
}

/** What text and list share. */
export const MarkChoiceContext = createContext<MarkChoice>(nothing)

export function useSharedChoice(): MarkChoice {
  return useContext(MarkChoiceContext)
}

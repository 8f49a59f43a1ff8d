import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type FigureKey, type Hierarchy, readViewSearch, writeFigureKey } from './search-params.ts'

/** What every data page is seen through: the day whose knowledge is shown, and the hierarchy of the roll-up. */
export interface View {
  readonly asOf: string | undefined
  readonly hierarchy: Hierarchy
  readonly passport: string | undefined
}

export function useView(): View {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const { asOf, hierarchy, passport } = readViewSearch(search)
  return { asOf, hierarchy: hierarchy ?? 'reporting', passport }
}

/** One text parameter of the address, as the page at hand wants it. */
export function useSearchText(name: string): string | undefined {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const value = search[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Changes parts of the address and keeps the rest; undefined takes a part out. */
export function useChangeSearch(): (
  patch: Record<string, string | undefined>,
  options?: { replace?: boolean },
) => void {
  const navigate = useNavigate()
  return useCallback(
    (patch, options = {}) => {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...patch }),
        replace: options.replace ?? false,
        resetScroll: false,
      })
    },
    [navigate],
  )
}

export function useOpenPassport(): (figure: FigureKey) => void {
  const change = useChangeSearch()
  return useCallback((figure) => change({ passport: writeFigureKey(figure) }), [change])
}

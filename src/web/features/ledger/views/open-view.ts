import type { Ledger } from '#domain/ledger/ledger.ts'
import { useChangeSearch } from '../../../app/view.ts'
import { columnsText } from '../columns/list-columns.ts'
import type { SavedView } from '../ledger.queries.ts'

/** Arranges the list as a saved view says; null shows everything in the usual way. */
export function useOpenView(ledger: Ledger): (view: SavedView | null) => void {
  const change = useChangeSearch()
  return (view) =>
    change({
      view: view?.id,
      condition: view?.condition ?? undefined,
      sort: view?.sort ?? undefined,
      columns: view === null || view.columns.length === 0 ? undefined : columnsText(ledger, view.columns),
    })
}

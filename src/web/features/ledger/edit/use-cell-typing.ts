import { useCallback, useMemo, useRef, useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { restAfterEdit, useLiveHold } from '../../../app/live-hold.ts'
import type { CellEntry, CellInEdit, GridState } from '../grid/grid-state.ts'
import { rowTitle } from '../values/row-title.ts'
import type { ValueWords } from '../values/value-text.tsx'
import type { Edits } from './use-edits.ts'

/** What is typed into the list, cell by cell, until it is handed over to be saved. */
export function useCellTyping(ledger: Ledger, edits: Edits, words: ValueWords, mayEdit: boolean): GridState {
  const [inEdit, setInEdit] = useState<CellInEdit | null>(null)
  const open = useRef<CellInEdit | null>(null)
  const set = useCallback((edit: CellInEdit | null) => {
    open.current = edit
    setInEdit(edit)
  }, [])
  const { change, queue } = edits
  useLiveHold(inEdit !== null || queue.length > 0, restAfterEdit)
  return useMemo(() => {
    const put = ({ row, field, text, before, after }: CellEntry) => {
      if (after === before) return
      const rowName = rowTitle(ledger, row.values, words)
      change({ rowId: row.id, rowName, field: field.name, text, name: words.naming(field), before, after })
    }
    return {
      words,
      mayEdit,
      inEdit,
      waiting: (rowId, field) =>
        queue.findLast(({ cell }) => cell !== null && cell.rowId === rowId && cell.field === field)?.after,
      begin: set,
      type: (text) => set(open.current && { ...open.current, text }),
      commit: (entry) => {
        if (open.current === null) return
        set(null)
        put(entry)
      },
      put,
      leave: () => set(null),
    }
  }, [ledger, change, queue, words, mayEdit, inEdit, set])
}

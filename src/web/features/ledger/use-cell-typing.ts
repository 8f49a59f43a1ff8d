import { useCallback, useMemo, useRef, useState } from 'react'
import type { CellEntry, CellInEdit, GridState } from './grid-state.ts'
import type { Edits } from './use-edits.ts'
import type { ValueWords } from './value-text.tsx'

/** What is typed into the list, cell by cell, until it is handed over to be saved. */
export function useCellTyping(edits: Edits, words: ValueWords, mayEdit: boolean): GridState {
  const [inEdit, setInEdit] = useState<CellInEdit | null>(null)
  const open = useRef<CellInEdit | null>(null)
  const set = useCallback((edit: CellInEdit | null) => {
    open.current = edit
    setInEdit(edit)
  }, [])
  const { change, queue } = edits
  return useMemo(() => {
    const put = ({ row, field, text, before, after }: CellEntry) => {
      if (after === before) return
      change({ rowId: row.id, field: field.name, text, name: words.naming(field), before, after })
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
  }, [change, queue, words, mayEdit, inEdit, set])
}

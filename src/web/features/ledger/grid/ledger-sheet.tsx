import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'
import { fetchRows } from '../all-rows.ts'
import { movedBefore } from '../columns/column-order.ts'
import { EditBar } from '../edit/edit-bar.tsx'
import { EditStatus } from '../edit/edit-status.tsx'
import { useRefreshRows } from '../edit/refresh-rows.ts'
import { useCellTyping } from '../edit/use-cell-typing.ts'
import { type Edits, useEdits } from '../edit/use-edits.ts'
import type { LedgerRow, LedgerSummary, RowsAsked } from '../ledger.queries.ts'
import { type ListAddress, useChangeList } from '../list-address.ts'
import { type RowsInSight, useListRows } from '../list-rows.ts'
import { sortByClick } from '../list-sort.ts'
import type { PastedBlock } from '../paste/paste-block.ts'
import { PasteSheet } from '../paste/paste-sheet.tsx'
import { useClipboard } from '../paste/use-clipboard.ts'
import { useNaming } from '../values/field-words.ts'
import { useLocalNames } from '../values/local-names.ts'
import type { ValueWords } from '../values/value-text.tsx'
import bar from './cell-bar.module.css'
import { CellBar } from './cell-bar.tsx'
import { leadingColumns } from './grid-columns.tsx'
import { LedgerGrid } from './ledger-grid.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useRange } from './use-range.ts'

interface LedgerSheetProps {
  readonly ledger: Ledger
  readonly fields: readonly LedgerField[]
  readonly address: ListAddress
  readonly summary: LedgerSummary | undefined
  readonly count: number
  readonly mayEdit: boolean
}

interface CurrentCell {
  readonly at: number
  readonly field: LedgerField
}

const firstRows: RowsInSight = { first: 0, last: 40 }

/** The list to work in: the current cell in full above, the sheet, and what is typed, copied and pasted in it. */
export function LedgerSheet({ ledger, fields, address, summary, count, mayEdit }: LedgerSheetProps) {
  const change = useChangeList(ledger)
  const refresh = useRefreshRows(ledger.name)
  const { asked, sort, sortText, columns } = address
  const [inSight, setInSight] = useState(firstRows)
  const [current, setCurrent] = useState<CurrentCell | null>(null)
  const { chosen, setChosen, chooseAll } = useChosen(asked, sortText, count)
  const [pasted, setPasted] = useState<PastedBlock | null>(null)
  const rows = useListRows(asked, sortText, count, inSight)
  const words = useWords(rows.names)
  const edits = useEdits(ledger)
  const state = useCellTyping(ledger, edits, words, mayEdit)
  const range = useRange(leadingColumns)
  const block = useMemo(() => amongFields(range.rectangle), [range.rectangle])
  const clipboard = useClipboard({ fields, slots: rows.slots, state, block, onBlock: setPasted })
  const above = useRef<HTMLDivElement>(null)
  const totals = useMemo(() => ({ summary }), [summary])
  return (
    <>
      {rows.error !== null && <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      <div ref={above}>
        <Above
          ledger={ledger}
          address={address}
          edits={edits}
          chosen={chosen}
          mayEdit={mayEdit}
          onClear={() => setChosen(new Map())}
        >
          <CellBar
            row={current === null ? null : (rows.slots[current.at]?.row ?? null)}
            field={current?.field ?? null}
            words={words}
            mayEdit={mayEdit}
          />
        </Above>
      </div>
      <LedgerGrid
        key={`${asked.condition} ${asked.asOf} ${sortText}`}
        ledger={ledger}
        fields={fields}
        slots={rows.slots}
        totals={totals}
        state={state}
        range={range}
        clipboard={clipboard}
        sort={sort}
        isAway={edits.halt !== null || pasted !== null}
        chosen={chosen}
        onChosen={setChosen}
        onAll={chooseAll}
        onSort={(field, joins) => change({ sort: sortByClick(sort, field, joins) })}
        onReorder={(moved, target) => change({ columns: movedBefore(columns, moved, target) })}
        onInSight={(rows) => setInSight((before) => (isSameSight(before, rows) ? before : rows))}
        onCell={setCurrent}
        onUndo={edits.undo}
        onUp={() => above.current?.querySelector<HTMLElement>('input, button')?.focus()}
      />
      {pasted !== null && (
        <PasteSheet
          ledger={ledger}
          block={pasted}
          asked={asked}
          sort={sortText}
          count={count}
          usualKind={edits.kind ?? 'change'}
          onSaved={(written, name, kind) => {
            edits.chooseKind(kind)
            edits.wrote(written, name)
            void refresh(written.map(({ id }) => id))
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </>
  )
}

/** The rows that are ticked, by id; all of the filter at once where they are not too many. */
function useChosen(asked: RowsAsked, sort: string | undefined, count: number) {
  const queryClient = useQueryClient()
  const [chosen, setChosen] = useState<ReadonlyMap<string, LedgerRow>>(new Map())
  const chooseAll = useCallback(
    async (isAll: boolean) => {
      const rows = isAll ? await fetchRows(queryClient, asked, sort, { from: 0, to: count }) : []
      setChosen(new Map(rows.map((row) => [row.id, row])))
    },
    [queryClient, asked, sort, count],
  )
  return { chosen, setChosen, chooseAll }
}

function useWords(names: ValueWords['names']): ValueWords {
  const t = useT()
  const naming = useNaming()
  const local = useLocalNames(names)
  return useMemo(() => ({ t, naming, names: local }), [t, naming, local])
}

function isSameSight(one: RowsInSight, other: RowsInSight): boolean {
  return one.first === other.first && one.last === other.last
}

/** The same block with its columns counted among the fields. */
function amongFields(rectangle: ReturnType<typeof useRange>['rectangle']) {
  return rectangle && { ...rectangle, left: rectangle.left - leadingColumns, right: rectangle.right - leadingColumns }
}

interface AboveProps {
  readonly ledger: Ledger
  readonly address: ListAddress
  readonly edits: Edits
  readonly chosen: ReadonlyMap<string, LedgerRow>
  readonly mayEdit: boolean
  readonly onClear: () => void
  readonly children: React.ReactNode
}

/** Above the sheet stands what is due: an edit that waits for an answer, else the rows that are ticked, else the current cell. */
function Above({ ledger, address, edits, chosen, mayEdit, onClear, children }: AboveProps) {
  if (edits.halt !== null) return <EditBar edits={edits} />
  if (chosen.size > 0)
    return (
      <SelectionBar
        ledger={ledger}
        asked={address.asked}
        sort={address.sortText}
        rows={[...chosen.values()]}
        mayEdit={mayEdit}
        onClear={onClear}
      />
    )
  return (
    <div className={bar.bar}>
      {children}
      {mayEdit && <EditStatus edits={edits} />}
    </div>
  )
}

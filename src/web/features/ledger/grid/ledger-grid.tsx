import 'react-data-grid/lib/styles.css'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type CellSelectArgs, type ColumnWidths, DataGrid, type DataGridHandle, type SortColumn } from 'react-data-grid'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import type { LedgerRow } from '../ledger.queries.ts'
import type { ListSlot, RowsInSight } from '../list-rows.ts'
import type { SortStep } from '../list-sort.ts'
import type { Clipboard } from '../paste/use-clipboard.ts'
import { cellText } from '../values/cell-text.ts'
import { useNaming } from '../values/field-words.ts'
import { type GridTotals, gridColumns } from './grid-columns.tsx'
import { type CellInEdit, GridContext, type GridState, type Move } from './grid-state.ts'
import styles from './ledger-grid.module.css'
import { RangeCell, RangeContext } from './range-cell.tsx'
import type { RangeChoice } from './use-range.ts'

export const rowHeight = 36
const headerHeight = 56

interface LedgerGridProps {
  readonly ledger: Ledger
  readonly fields: readonly LedgerField[]
  readonly slots: readonly ListSlot[]
  readonly totals: GridTotals
  readonly state: GridState
  readonly range: RangeChoice
  readonly sort: readonly SortStep[]
  readonly onSort: (field: string, joins: boolean) => void
  readonly onReorder: (moved: string, target: string) => void
  readonly chosen: ReadonlyMap<string, LedgerRow>
  readonly onAll: (chosen: boolean) => void
  readonly onChosen: (rows: ReadonlyMap<string, LedgerRow>) => void
  readonly onInSight: (rows: RowsInSight) => void
  readonly onCell: (cell: { at: number; field: LedgerField } | null) => void
  readonly clipboard: Clipboard
  readonly onUndo: () => void
  readonly onUp: () => void
  /** True while an edit waits for an answer, or a plan lies over the sheet; afterwards the keyboard goes on where it was. */
  readonly isAway: boolean
}

/** The list as a sheet: frozen columns, sorting headers, totals in the foot, cells that are typed into. */
export function LedgerGrid(props: LedgerGridProps) {
  const naming = useNaming()
  const { ledger, slots, totals, range, sort, chosen, clipboard } = props
  const grid = useRef<DataGridHandle>(null)
  const current = useRef({ rowIdx: 0, idx: 0 })
  const state = useMovingState(props.state, grid, current)
  const columns = useGridColumns(props)
  const [widths, setWidths] = useState<ColumnWidths>(new Map())
  useFocusBack(grid, props.isAway)
  return (
    <GridContext.Provider value={state}>
      <RangeContext.Provider value={range}>
        <div
          className={styles.frame}
          onCopy={clipboard.copy}
          onPaste={clipboard.paste}
          onKeyDownCapture={(event) => onBlockKey(event, props)}
        >
          <DataGrid<ListSlot, GridTotals, string>
            ref={grid}
            className={styles.grid}
            aria-label={naming(ledger)}
            columns={columns}
            columnWidths={widths}
            onColumnWidthsChange={setWidths}
            rows={slots}
            bottomSummaryRows={[totals]}
            rowKeyGetter={keyOf}
            rowHeight={rowHeight}
            headerRowHeight={headerHeight}
            summaryRowHeight={rowHeight}
            sortColumns={sort.map(sortColumnOf)}
            selectedRows={new Set(chosen.keys())}
            isRowSelectionDisabled={({ row }) => row === null}
            onSelectedRowsChange={(keys) => props.onChosen(rowsOf(keys, chosen, slots))}
            onColumnsReorder={props.onReorder}
            onScroll={({ currentTarget }) => props.onInSight(inSightOf(currentTarget))}
            onSelectedCellChange={(args) => {
              current.current = { rowIdx: args.rowIdx, idx: args.column.idx }
              range.start({ row: args.rowIdx, column: args.column.idx })
              props.onCell(cellOf(ledger, args))
            }}
            onCellMouseDown={({ rowIdx, column }, event) => {
              if (!event.shiftKey || column.idx < range.firstColumn) return
              event.preventGridDefault()
              event.preventDefault()
              range.drawTo({ row: rowIdx, column: column.idx })
            }}
            onCellDoubleClick={({ row: { row }, column }, event) => {
              event.preventGridDefault()
              const field = ledger.fields.get(column.key)
              if (state.mayEdit && row !== null && field) state.begin(openedCell(row, field, state))
            }}
            onCellKeyDown={(args, event) => {
              const last = { row: slots.length - 1, column: columns.length - 1 }
              if (args.mode === 'EDIT' || !range.onKey(event, last)) return
              event.preventGridDefault()
              event.preventDefault()
            }}
            renderers={rangeRenderers}
          />
        </div>
      </RangeContext.Provider>
    </GridContext.Provider>
  )
}

type GridRef = React.RefObject<DataGridHandle | null>

/** What the cells know, with the way from one cell to the next after something was typed. */
function useMovingState(state: GridState, grid: GridRef, current: React.RefObject<Position>): GridState {
  return useMemo(
    () => ({
      ...state,
      commit: (entry, move) => {
        state.commit(entry, move)
        if (move !== 'none') grid.current?.selectCell(stepFrom(current.current, move), { shouldFocusCell: true })
      },
    }),
    [state, grid, current],
  )
}

function useGridColumns({ ledger, fields, sort, onSort, chosen, slots, onAll }: LedgerGridProps) {
  const t = useT()
  const count = slots.length
  return useMemo(
    () => gridColumns({ ledger, fields, sort, onSort, chosen: chosen.size, count, onAll, t }),
    [ledger, fields, sort, onSort, chosen.size, count, onAll, t],
  )
}

const rangeRenderers = {
  renderCell: (key: React.Key, cell: React.ComponentProps<typeof RangeCell>) => <RangeCell key={key} {...cell} />,
}

/** Once nothing else is due, the keyboard is back in the sheet. */
function useFocusBack(grid: GridRef, isAway: boolean): void {
  const wasAway = useRef(isAway)
  useEffect(() => {
    if (wasAway.current && !isAway)
      grid.current?.element?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]')?.focus()
    wasAway.current = isAway
  }, [grid, isAway])
}

function keyOf({ at, row }: ListSlot): string {
  return row === null ? `#${at}` : row.id
}

function openedCell(row: LedgerRow, field: LedgerField, { words }: GridState): CellInEdit {
  const text = cellText(field, row.values[field.name] ?? null, words)
  return { rowId: row.id, field: field.name, text, overtyped: false }
}

/** A cell as the grid counts it. */
interface Position {
  readonly rowIdx: number
  readonly idx: number
}

const moves: Readonly<Record<Move, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  left: [0, -1],
  right: [0, 1],
  none: [0, 0],
}

function stepFrom({ rowIdx, idx }: Position, move: Move): Position {
  const [rows, columns] = moves[move]
  return { rowIdx: Math.max(0, rowIdx + rows), idx: idx + columns }
}

function inSightOf({ scrollTop, clientHeight }: HTMLElement): RowsInSight {
  const first = Math.floor(scrollTop / rowHeight)
  return { first, last: first + Math.ceil(clientHeight / rowHeight) }
}

function cellOf(ledger: Ledger, { row, column }: CellSelectArgs<ListSlot, GridTotals>) {
  const field = ledger.fields.get(column.key)
  return row && field ? { at: row.at, field } : null
}

type BlockKeys = Pick<LedgerGridProps, 'state' | 'range' | 'clipboard' | 'onUndo' | 'onUp'>

/** Keys that concern the drawn block or everything, unless one is typing. */
function onBlockKey(event: KeyboardEvent, keys: BlockKeys): void {
  const act = keys.state.inEdit === null ? blockAct(event, keys) : null
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** Ctrl+Z, Ctrl+D, Delete over several cells, and F6 to what stands above the sheet. */
function blockAct({ key, ctrlKey, metaKey }: KeyboardEvent, keys: BlockKeys): (() => void) | null {
  const { rectangle } = keys.range
  const isCommand = ctrlKey || metaKey
  if (key === 'F6') return keys.onUp
  if (isCommand && key.toLowerCase() === 'z') return keys.onUndo
  if (isCommand && key.toLowerCase() === 'd') return keys.clipboard.fillDown
  const isSeveral = rectangle !== null && (rectangle.top < rectangle.bottom || rectangle.left < rectangle.right)
  return isSeveral && !isCommand && (key === 'Delete' || key === 'Backspace') ? keys.clipboard.empty : null
}

function sortColumnOf({ field, descending }: SortStep): SortColumn {
  return { columnKey: field, direction: descending ? 'DESC' : 'ASC' }
}

function rowsOf(
  keys: ReadonlySet<string>,
  before: ReadonlyMap<string, LedgerRow>,
  slots: readonly ListSlot[],
): ReadonlyMap<string, LedgerRow> {
  const added = slots.flatMap(({ row }) => (row !== null && keys.has(row.id) ? [row] : []))
  const kept = [...before.values()].filter(({ id }) => keys.has(id))
  return new Map([...kept, ...added].map((row) => [row.id, row]))
}

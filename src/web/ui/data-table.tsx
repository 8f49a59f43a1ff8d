import type { ReactNode } from 'react'
import { useT } from '../app/locale-context.tsx'
import styles from './data-table.module.css'

export interface Column<R> {
  readonly id: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  readonly numeric?: boolean
  /** On the phone a row becomes a card; its first line is the column with `lead`. */
  readonly lead?: boolean
  /** On the phone the cell takes the whole width of the card. */
  readonly wide?: boolean
  readonly sortable?: boolean
}

export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

interface DataTableProps<R> {
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly dense?: boolean
  readonly sorting?: Sorting | undefined
  readonly onSort?: ((column: string) => void) | undefined
  readonly isCurrent?: (row: R) => boolean
}

/** A table on the desk, cards on the phone; numbers right-aligned, headers that sort say how. */
export function DataTable<R>({
  caption,
  columns,
  rows,
  rowKey,
  dense = false,
  sorting,
  onSort,
  isCurrent,
}: DataTableProps<R>) {
  return (
    <table className={styles.table} data-dense={dense}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-current={isCurrent?.(row) ?? false}>
            {columns.map((column) => (
              <td
                key={column.id}
                data-numeric={column.numeric ?? false}
                data-lead={column.lead ?? false}
                data-wide={column.wide ?? false}
                data-title={column.title}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell<R>({
  column,
  sorting,
  onSort,
}: {
  column: Column<R>
  sorting: Sorting | undefined
  onSort: ((column: string) => void) | undefined
}) {
  const t = useT()
  const isSorted = sorting?.column === column.id
  const order = sorting?.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" data-numeric={column.numeric ?? false} aria-sort={isSorted ? order : undefined}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort(column.id)}
          title={t('app.list.sort', { column: column.title })}
        >
          {column.title}
          <span aria-hidden="true" className={styles.arrow}>
            {isSorted ? (sorting?.descending ? '↓' : '↑') : '↕'}
          </span>
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

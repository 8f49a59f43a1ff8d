import type { Column } from 'react-data-grid'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { groupDigits, plainDecimal } from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import { titleWidth, widthOf } from '../columns/list-columns.ts'
import type { LedgerSummary } from '../ledger.queries.ts'
import type { ListSlot } from '../list-rows.ts'
import type { SortStep } from '../list-sort.ts'
import { ChooseAll, ChooseRow } from './choose-rows.tsx'
import { FieldCell } from './field-cell.tsx'
import { FieldHeader } from './field-header.tsx'
import styles from './ledger-grid.module.css'
import { RowState } from './row-state.tsx'

/** The foot of the list: undefined while the sums are on their way. */
export interface GridTotals {
  readonly summary: LedgerSummary | undefined
}

type GridColumn = Column<ListSlot, GridTotals>

interface ColumnsAsked {
  readonly ledger: Ledger
  readonly fields: readonly LedgerField[]
  readonly sort: readonly SortStep[]
  readonly onSort: (field: string, joins: boolean) => void
  readonly chosen: number
  readonly count: number
  readonly onAll: (chosen: boolean) => void
  readonly t: Translator
}

/** Check box and marks before the fields of the ledger. */
export const leadingColumns = 2

/** The columns of the sheet: check box, marks and title stay in sight, the chosen fields follow. */
export function gridColumns(asked: ColumnsAsked): GridColumn[] {
  return [chooseColumn(asked), stateColumn(asked), ...asked.fields.map((field) => fieldColumn(field, asked))]
}

function chooseColumn({ chosen, count, onAll }: ColumnsAsked): GridColumn {
  return {
    key: 'choose',
    name: '',
    width: 40,
    minWidth: 40,
    frozen: true,
    renderHeaderCell: ({ tabIndex }) => <ChooseAll chosen={chosen} count={count} tabIndex={tabIndex} onAll={onAll} />,
    renderCell: ({ row, tabIndex }) => <ChooseRow slot={row} tabIndex={tabIndex} />,
  }
}

function stateColumn({ ledger, t }: ColumnsAsked): GridColumn {
  return {
    key: 'state',
    name: t('ledger.state'),
    width: 124,
    frozen: true,
    cellClass: styles.state,
    renderCell: ({ row, tabIndex }) => <RowState slot={row} ledger={ledger} tabIndex={tabIndex} />,
    renderSummaryCell: ({ row: { summary } }) =>
      summary && <strong>{t('ledger.total.rows', { count: groupDigits(`${summary.count}`) })}</strong>,
  }
}

function fieldColumn(field: LedgerField, { ledger, sort, onSort, t }: ColumnsAsked): GridColumn {
  const isTitle = field.name === ledger.title
  return {
    key: field.name,
    name: field.zh,
    width: isTitle ? titleWidth : widthOf(field),
    minWidth: 72,
    frozen: isTitle || field.name === ledger.month,
    resizable: true,
    draggable: !isTitle,
    cellClass: classOf(field, isTitle),
    headerCellClass: classOf(field, isTitle),
    summaryCellClass: classOf(field, isTitle),
    renderHeaderCell: ({ tabIndex }) => <FieldHeader field={field} sort={sort} onSort={onSort} tabIndex={tabIndex} />,
    renderCell: ({ row, tabIndex }) => <FieldCell slot={row} field={field} tabIndex={tabIndex} />,
    renderSummaryCell: ({ row: { summary } }) => (isTitle ? marksText(summary, t) : sumText(field, summary)),
  }
}

function classOf({ kind }: LedgerField, isTitle: boolean): string | undefined {
  if (isTitle) return styles.title
  return kind === 'amount' ? styles.amount : undefined
}

function marksText(summary: LedgerSummary | undefined, t: Translator): string {
  if (!summary) return t('app.loading')
  return summary.submitted > 0 ? t('ledger.total.submitted', { count: summary.submitted }) : t('ledger.total')
}

function sumText({ name }: LedgerField, summary: LedgerSummary | undefined): string {
  const sum = summary?.sums[name]
  return sum === undefined || sum === null ? '' : groupDigits(plainDecimal(sum))
}

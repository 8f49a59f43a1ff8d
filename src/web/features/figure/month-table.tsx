import { periodText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { decimalsOfColumn } from './decimals-shown.ts'
import type { FigureDetail, MonthFigure } from './figure.queries.ts'
import { FigureValue } from './figure-value.tsx'

/** What the chart draws, in figures. */
export function MonthTable({ detail, months }: { detail: FigureDetail; months: readonly MonthFigure[] }) {
  const t = useT()
  const { indicator } = detail
  const places = decimalsOfColumn(months.map(({ value }) => value))
  const columns: readonly Column<MonthFigure>[] = [
    { id: 'month', title: t('figure.column.month'), lead: true, cell: ({ month }) => periodText(month, t.locale) },
    {
      id: 'value',
      title: t('figure.column.value'),
      numeric: true,
      cell: (month) => <FigureValue figure={month} unit={indicator.unit} places={places} />,
    },
  ]
  return (
    <details>
      <summary>{t('figure.months.table')}</summary>
      <DataTable
        dense
        caption={`${nameOf(indicator, t.locale)} · ${t('figure.months')}`}
        columns={columns}
        rows={months}
        rowKey={({ month }) => month}
      />
    </details>
  )
}

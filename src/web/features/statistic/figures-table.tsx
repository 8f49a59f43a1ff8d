import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { FigureLink } from '../../ui/figure-link.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { LateMark } from './late-mark.tsx'
import type { StatisticRow } from './statistic.queries.ts'

export function FiguresTable({ rows }: { rows: readonly StatisticRow[] }) {
  const t = useT()
  const columns: readonly Column<StatisticRow>[] = [
    {
      id: 'indicator',
      title: t('statistic.column.indicator'),
      lead: true,
      cell: (row) => nameOf(row.indicator, t.locale),
    },
    { id: 'place', title: t('statistic.column.place'), cell: (row) => placeName(row.place, t.locale) },
    { id: 'period', title: t('statistic.column.period'), cell: (row) => periodText(row.statement.period, t.locale) },
    { id: 'value', title: t('statistic.column.value'), numeric: true, cell: (row) => <Value row={row} /> },
    {
      id: 'known',
      title: t('statistic.column.known-from'),
      cell: ({ statement }) => (
        <>
          {statement.knownFrom} {statement.late && <LateMark />}
        </>
      ),
    },
    {
      id: 'source',
      title: t('statistic.column.source'),
      wide: true,
      cell: ({ statement }) => <SourceLine source={statement.source} locator={statement.locator} />,
    },
  ]
  return (
    <DataTable
      caption={t('statistic.list.title')}
      columns={columns}
      rows={rows}
      rowKey={({ statement }) => statement.statisticId}
    />
  )
}

function Value({ row }: { row: StatisticRow }) {
  const t = useT()
  const { statement } = row
  return (
    <>
      <FigureLink figure={{ indicator: row.indicator.id, place: row.place.id, period: statement.period }}>
        <Quantity
          value={statement.value}
          valueHigh={statement.valueHigh}
          unit={statement.unit}
          comparator={statement.comparator}
        />
      </FigureLink>{' '}
      {statement.synthetic && <SyntheticMark brief />}
      {statement.approval === 'submitted' && t('statistic.approval.submitted')}
    </>
  )
}

import { percentText } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import type { TargetDetail } from './target.queries.ts'
import styles from './trend-table.module.css'

type PacePoint = TargetDetail['paceCurve'][number]

/** What the trend draws, in figures: each month's end with actual, completion and what both paces expect. */
export function TrendTable({ detail }: { detail: TargetDetail }) {
  const t = useT()
  const name = nameOf(detail.target.indicator, t.locale)
  return (
    <details className={styles.table}>
      <summary>{t('target.trend.table')}</summary>
      <DataTable
        caption={`${name} · ${t('target.trend')}`}
        columns={useColumns(detail)}
        rows={detail.paceCurve}
        rowKey={({ day }) => day}
        dense
      />
    </details>
  )
}

/** A month that has not ended has no figure to miss: its cell stays empty. */
function useColumns({ trend, paceCurve, asOf }: TargetDetail): Column<PacePoint>[] {
  const t = useT()
  const known = new Map(trend.map((point) => [point.statement.periodTo, point]))
  const percent = (ratio: string | null | undefined) => (ratio ? percentText(ratio) : '')
  const columns: Column<PacePoint>[] = [
    { id: 'day', title: t('target.trend.day'), cell: ({ day }) => day, lead: true },
    {
      id: 'actual',
      title: t('target.trend.actual'),
      cell: ({ day }) => {
        const statement = known.get(day)?.statement
        if (statement) return <Quantity {...statement} />
        return day <= asOf && <Quantity value={null} />
      },
      numeric: true,
    },
    {
      id: 'completion',
      title: t('target.column.completion'),
      cell: ({ day }) => percent(known.get(day)?.completion),
      numeric: true,
    },
    { id: 'pace', title: t('target.pace'), cell: ({ straight }) => percent(straight), numeric: true },
  ]
  const isLearned = paceCurve.some(({ learned }) => learned !== null)
  if (!isLearned) return columns
  return [
    ...columns,
    { id: 'learned', title: t('target.pacing.learned'), cell: ({ learned }) => percent(learned), numeric: true },
  ]
}

import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './import.module.css'
import type { ImportPlan } from './import-plan.ts'

type Row = ImportPlan['rows'][number]

/** Row by row what would be written; a changed row shows each field before and after. */
export function ChangeTable({ plan }: { plan: ImportPlan }) {
  const t = useT()
  if (plan.rows.length === 0) return <Notice>{t('import.rows.none')}</Notice>
  const columns: readonly Column<Row>[] = [
    { id: 'row', title: t('import.row.row'), cell: ({ sheet, row }) => (sheet === '' ? row : `${sheet} ${row}`) },
    { id: 'state', title: t('import.row.state'), cell: ({ state }) => t(`import.count.${state}`) },
    { id: 'title', title: t('import.row.what'), lead: true, cell: ({ title }) => title },
    { id: 'difference', title: t('import.row.difference'), cell: (row) => <Differences row={row} /> },
  ]
  return (
    <section aria-label={t('import.rows')}>
      <h2>{t('import.rows')}</h2>
      <DataTable
        dense
        caption={t('import.rows')}
        columns={columns}
        rows={plan.rows}
        rowKey={({ sheet, row, title }) => `${sheet}:${row}:${title}`}
      />
      {plan.rowsLeftOut > 0 && <p className={styles.hint}>{t('import.rows.left-out', { count: plan.rowsLeftOut })}</p>}
    </section>
  )
}

function Differences({ row }: { row: Row }) {
  const t = useT()
  if (row.state !== 'changed') return null
  return (
    <ul>
      {row.differences.map(({ field, before, after }) => (
        <li key={field}>
          {fieldName(t, field)}: <del>{before ?? t('import.row.empty')}</del> → <ins>{after}</ins>
        </li>
      ))}
    </ul>
  )
}

function fieldName(t: ReturnType<typeof useT>, field: string): string {
  const key = `import.field.${field}`
  return t.has(key) ? t(key) : field
}

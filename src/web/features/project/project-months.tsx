import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { type LedgerRow, rowsPageQuery, useLedger } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { noNames, ValueView } from '../ledger/values/value-text.tsx'
import { cellValue } from '../row/row-difference.ts'
import styles from './project.module.css'

/** The newest reports are shown; the ledger has all of them. */
const monthsShown = 6

const shownFields = ['month', 'planned', 'invested', 'investedYear', 'progress', 'problems'] as const

/** What was reported of a project, the newest month first. */
export function ProjectMonths({ id }: { id: string }) {
  const { asOf } = useView()
  const ledger = useLedger('project-month')
  const condition = JSON.stringify({ field: 'project', operator: '=', value: id })
  const asked = { ledger: 'project-month', condition, asOf, face: undefined }
  const months = useQuery(rowsPageQuery(asked, '-month', 0))
  const naming = useNaming()
  if (!ledger) return null
  const title = naming(ledger)
  return (
    <section aria-label={title} className={styles.part}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Link to="/ledgers/$ledger" params={{ ledger: 'project-month' }} search={{ condition, asOf }}>
          <AllMonths count={months.data?.rows.length} />
        </Link>
      </div>
      <Answered asked={{ ...months, isPlaceholderData: false }} rows={3} height={36}>
        {({ rows }) => <MonthTable ledger={ledger} rows={rows.slice(0, monthsShown)} />}
      </Answered>
    </section>
  )
}

function AllMonths({ count }: { count: number | undefined }) {
  const t = useT()
  return <>{t('project.months.all', { count: count ?? '' })}</>
}

function MonthTable({ ledger, rows }: { ledger: Ledger; rows: readonly LedgerRow[] }) {
  const t = useT()
  const naming = useNaming()
  if (rows.length === 0) return <p className={styles.none}>{t('project.months.none')}</p>
  const fields = shownFields.flatMap((name) => ledger.fields.get(name) ?? [])
  const columns = fields.map((field): Column<LedgerRow> => {
    const view = (row: LedgerRow) => <ValueView field={field} value={cellValue(row.values, field)} names={noNames} />
    return {
      id: field.name,
      title: naming(field),
      numeric: field.kind === 'amount',
      lead: field.name === 'month',
      wide: field.kind === 'note',
      cell: (row) =>
        field.name === 'month' ? (
          <Link to="/ledgers/$ledger/$id" params={{ ledger: 'project-month', id: row.id }}>
            {view(row)}
          </Link>
        ) : (
          view(row)
        ),
    }
  })
  return <DataTable caption={naming(ledger)} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

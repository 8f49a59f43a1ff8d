import { Link } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { groupDigits, roundDecimal, signedDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { longestDecimals } from '../figure/decimals-shown.ts'
import { type BridgePart, bridgeParts } from './bridge.ts'
import styles from './change.module.css'
import type { Change, ChangedRow, ListedPart } from './change.queries.ts'
import { SignedAmount } from './effect-text.tsx'
import { isByWeight } from './heaviest-row.ts'
import { partName } from './part-name.ts'

/** The first part stands open when it is short. */
const openUntil = 12

/** Each part opens to its rows: what each brought, since when, by whom, from where; and the list of the ledger that holds them. */
export function PartRows({ change }: { change: Change }) {
  const t = useT()
  const parts = bridgeParts(change).flatMap((step) => (step.part === null ? [] : [{ step, part: step.part }]))
  if (parts.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('change.rows')}>
      <h2>{t('change.rows')}</h2>
      {parts.map(({ step, part }, at) => (
        <Part
          key={`${step.side} ${step.kind}`}
          change={change}
          step={step}
          part={part}
          isOpen={at === 0 && part.listed.length <= openUntil}
        />
      ))}
    </section>
  )
}

interface PartProps {
  readonly change: Change
  readonly step: BridgePart
  readonly part: ListedPart
  readonly isOpen: boolean
}

function Part({ change, step, part, isOpen }: PartProps) {
  const t = useT()
  const { side } = step
  const { measure, amount, parts } = (side === 'denominator' ? change.denominator : null) ?? change.numerator
  const places = longestDecimals([amount, ...parts.map((one) => one.amount)])
  const name = partName(t, change, step)
  return (
    <details open={isOpen} className={styles.part}>
      <summary>
        {name} · <SignedAmount amount={part.amount} places={places} unit={measure.unit} /> · {useCount(part)}
      </summary>
      {part.listed.length === 0 ? (
        <p className={styles.detail}>{t('change.rows.hidden', { count: groupDigits(String(part.rows)) })}</p>
      ) : (
        <Rows name={name} part={part} />
      )}
    </details>
  )
}

function useCount({ rows, kind }: ListedPart): string {
  const t = useT()
  const count = groupDigits(String(rows))
  return t(isOfPeriods(kind) ? 'change.subjects.count' : 'change.rows.count', { count })
}

const periodKinds: readonly ListedPart['kind'][] = ['entered', 'left', 'stayed', 'reclassified']

function isOfPeriods(kind: ListedPart['kind']): boolean {
  return periodKinds.includes(kind)
}

function Rows({ name, part }: { name: string; part: ListedPart }) {
  const t = useT()
  const shown = { shown: part.listed.length, count: groupDigits(String(part.rows)) }
  const order = isByWeight(part.listed) ? 'change.rows.shown' : 'change.rows.shown.alike'
  return (
    <>
      {part.listed.length < part.rows && <p className={styles.detail}>{t(order, shown)}</p>}
      <DataTable
        dense
        caption={name}
        columns={useColumns(part)}
        rows={part.listed}
        rowKey={({ ledger, id }) => `${ledger} ${id}`}
      />
      <ListLink part={part} />
    </>
  )
}

function useColumns({ kind, listed }: ListedPart): Column<ChangedRow>[] {
  const t = useT()
  const places = longestDecimals(listed.flatMap(({ before, after, brought }) => [before, after, brought]))
  const amount = (id: 'before' | 'after'): Column<ChangedRow> => ({
    id,
    title: t(`change.column.${id}`),
    numeric: true,
    cell: (row) => groupDigits(roundDecimal(row[id], places)),
  })
  const brought: Column<ChangedRow> = {
    id: 'brought',
    title: t('change.column.brought'),
    numeric: true,
    cell: (row) => signedDigits(roundDecimal(row.brought, places)),
  }
  const origin: Column<ChangedRow>[] = [
    { id: 'known', title: t('change.column.known'), cell: ({ version }) => version?.knownFrom },
    { id: 'recorded', title: t('change.column.recorded'), wide: true, cell: (row) => <Recorded row={row} /> },
  ]
  return [
    { id: 'row', title: t('change.column.row'), lead: true, cell: (row) => <RowLink row={row} /> },
    ...[amount('before'), amount('after')],
    brought,
    ...(isOfPeriods(kind) ? [] : origin),
  ]
}

/** What the row is called, and the way to its history. */
export function RowLink({ row: { ledger, id, title, month } }: { row: ChangedRow }) {
  const t = useT()
  return (
    <Link to="/ledgers/$ledger/$id" params={{ ledger, id }}>
      {title === '' ? id : title}
      {month !== null && ` · ${periodText(month, t.locale)}`}
    </Link>
  )
}

function Recorded({ row: { version } }: { row: ChangedRow }) {
  const t = useT()
  if (version === null) return <span className={styles.detail}>{t('change.row.by-other')}</span>
  const { recordedOn, recordedBy, why, cell } = version
  return (
    <span className={styles.partName}>
      <span>
        {recordedOn} · {recordedBy}
      </span>
      {why !== '' && <span className={styles.detail}>{t('change.row.why', { why })}</span>}
      {cell && (
        <span className={styles.detail}>
          {t('change.row.from', { file: cell.fileName, sheet: cell.sheet, row: cell.row })}
        </span>
      )}
    </span>
  )
}

/** The list of the ledger with just these rows, on the day on which they stand in it. */
function ListLink({ part: { list, kind } }: { part: ListedPart }) {
  const t = useT()
  const { today } = useWorld()
  if (list === null) return null
  const { ledger, condition, asOf, count } = list
  return (
    <p>
      <Link
        to="/ledgers/$ledger"
        params={{ ledger }}
        search={{ condition, ...(asOf === today ? {} : { asOf }) }}
        className={styles.more}
      >
        {t(isOfPeriods(kind) ? 'change.rows.list.subjects' : 'change.rows.list', { count })}
      </Link>
    </p>
  )
}

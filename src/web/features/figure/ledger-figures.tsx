import { Link } from '@tanstack/react-router'
import type { LedgerDefinition } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import { decimalsOfColumn } from './decimals-shown.ts'
import styles from './figure.module.css'
import type { Figure, Figures, ListedFigure } from './figure.queries.ts'
import { FigureValue } from './figure-value.tsx'
import { isSynthetic } from './is-synthetic.ts'
import { saysNothing } from './says-nothing.ts'
import { spanText } from './span-text.ts'
import { useOffice } from './use-office.ts'

interface LedgerFiguresProps {
  readonly ledger: LedgerDefinition
  readonly figures: readonly ListedFigure[]
  readonly shown: Pick<Figures, 'place' | 'period' | 'asOf'>
  /** That no ledger holds a row is said above all of them. */
  readonly isTold: boolean
}

/** The figures of one ledger, each leading to its own page; of numbers with the same unit all have as many decimals. */
export function LedgerFigures({ ledger, figures, shown, isTold }: LedgerFiguresProps) {
  const t = useT()
  const naming = useNaming()
  const name = naming(ledger)
  const columns = useColumns({ figures, shown })
  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.groupHead}>
        <h2>{name}</h2>
        <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }} search={({ asOf }) => ({ asOf })}>
          {t('figure.group.open')}
        </Link>
      </div>
      {saysNothing(figures) ? (
        <NoRows name={name} figures={figures} place={shown.place} isTold={isTold} />
      ) : (
        <div className={styles.table}>
          <DataTable caption={name} columns={columns} rows={figures} rowKey={({ indicator }) => indicator.id} />
        </div>
      )}
    </section>
  )
}

interface NoRowsProps {
  /** Of the ledger. */
  readonly name: string
  readonly figures: readonly ListedFigure[]
  readonly place: Figures['place']
  readonly isTold: boolean
}

/** Instead of a table of zeros: that the place has no row, which figures that leaves open, and who fills them in. */
function NoRows({ name, figures, place, isTold }: NoRowsProps) {
  const t = useT()
  const office = useOffice(place.id)
  const owner = office === null ? t('figure.next.owner.unknown') : nameOf(office, t.locale)
  return (
    <>
      {!isTold && <p>{t('figure.group.silent', { ledger: name, place: placeName(place, t.locale), owner })}</p>}
      <ul className={styles.names}>
        {figures.map((figure) => (
          <li key={figure.indicator.id}>
            <Name figure={figure} />
          </li>
        ))}
      </ul>
    </>
  )
}

function useColumns({ figures, shown }: Pick<LedgerFiguresProps, 'figures' | 'shown'>): Column<ListedFigure>[] {
  const t = useT()
  const places = ({ unit }: ListedFigure['indicator']) =>
    decimalsOfColumn(figures.flatMap(({ indicator, value }) => (indicator.unit === unit ? [value] : [])))
  const counts = (count: 'rows' | 'submitted' | 'unknown'): Column<ListedFigure> => ({
    id: count,
    title: t(`figure.column.${count}`),
    numeric: true,
    cell: (figure) => countText(figure, count),
  })
  return [
    { id: 'indicator', title: t('figure.column.indicator'), lead: true, cell: (figure) => <Name figure={figure} /> },
    {
      id: 'value',
      title: t('figure.column.value'),
      numeric: true,
      cell: (figure) => (
        <>
          <FigureValue figure={figure} unit={figure.indicator.unit} places={places(figure.indicator)} />{' '}
          {isSynthetic(figure) && <SyntheticMark brief />}
        </>
      ),
    },
    {
      id: 'span',
      title: t('figure.column.span'),
      cell: ({ indicator }) => <span className={styles.span}>{spanText(t, { ...indicator, ...shown })}</span>,
    },
    counts('rows'),
    counts('submitted'),
    counts('unknown'),
  ]
}

function Name({ figure: { indicator } }: { figure: ListedFigure }) {
  const t = useT()
  return (
    <Link to="/figures/$indicator" params={{ indicator: indicator.id }} search={(before) => before}>
      {nameOf(indicator, t.locale)}
    </Link>
  )
}

/** Rows of a total; of a ratio those above and those below the line. */
function countText({ numerator, denominator }: Figure, count: 'rows' | 'submitted' | 'unknown'): string {
  const sides = denominator === null ? [numerator] : [numerator, denominator]
  if (sides.every((side) => side[count] === 0)) return '0'
  return sides.map((side) => groupDigits(String(side[count]))).join(' / ')
}

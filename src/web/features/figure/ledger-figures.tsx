import { Link } from '@tanstack/react-router'
import type { LedgerDefinition } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './figure.module.css'
import type { Figure, ListedFigure } from './figure.queries.ts'
import { FigureValue } from './figure-value.tsx'
import { isSynthetic } from './is-synthetic.ts'

/** The figures of one ledger, each leading to its own page. */
export function LedgerFigures({ ledger, figures }: { ledger: LedgerDefinition; figures: readonly ListedFigure[] }) {
  const t = useT()
  const naming = useNaming()
  const name = naming(ledger)
  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.groupHead}>
        <h2>{name}</h2>
        <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }} search={({ asOf }) => ({ asOf })}>
          {t('figure.group.open')}
        </Link>
      </div>
      <div className={styles.table}>
        <DataTable caption={name} columns={useColumns()} rows={figures} rowKey={({ indicator }) => indicator.id} />
      </div>
    </section>
  )
}

function useColumns(): Column<ListedFigure>[] {
  const t = useT()
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
          <FigureValue figure={figure} unit={figure.indicator.unit} /> {isSynthetic(figure) && <SyntheticMark brief />}
        </>
      ),
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

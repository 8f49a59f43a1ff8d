import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { groupDigits, percentText } from '#i18n/decimal-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import { isSilent, type RankedPlace, rankPlaces, restOf } from './below-order.ts'
import { decimalsOfColumn, longestDecimals } from './decimals-shown.ts'
import styles from './figure.module.css'
import type { FigureDetail, Measured, PlaceBelow } from './figure.queries.ts'
import { FigureValue } from './figure-value.tsx'
import { RowsLink } from './rows-link.tsx'

/** The places below in the order of their values; each name leads one level down, each count of rows to the rows. */
export function BelowTable({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const columns = useColumns(detail)
  const spoken = rankPlaces(detail).filter(({ below }) => !isSilent(below))
  const place = placeName(detail.place, t.locale)
  return (
    <section className={styles.section} aria-label={t('figure.below')}>
      <h2>{t('figure.below')}</h2>
      {detail.below.length === 0 && <p className={styles.detail}>{t('figure.below.none', { place })}</p>}
      {spoken.length > 0 && (
        <DataTable
          dense
          caption={t('figure.below.caption', { name: nameOf(detail.indicator, t.locale), place })}
          columns={columns}
          rows={spoken}
          rowKey={({ below }) => below.place.id}
        />
      )}
      <Rest detail={detail} />
      <Silent detail={detail} />
    </section>
  )
}

function useColumns({ numerator, denominator, indicator, below: all, leastRows }: FigureDetail): Column<RankedPlace>[] {
  const t = useT()
  const naming = useNaming()
  const places = decimalsOfColumn(all.map(({ value }) => value))
  const part = (side: 'numerator' | 'denominator', measure: FigureDetail['numerator']): Column<RankedPlace> => ({
    id: side,
    title: naming(measure),
    numeric: true,
    cell: ({ below }) => (
      <Amount
        measure={measure}
        measured={below[side]}
        places={longestDecimals(all.map((one) => one[side]?.amount ?? null))}
      />
    ),
  })
  const shares: Column<RankedPlace> = {
    id: 'share',
    title: t('figure.column.share'),
    numeric: true,
    cell: ({ share }) => share !== null && percentText(share),
  }
  const rows: Column<RankedPlace> = {
    id: 'rows',
    title: t('figure.column.rows'),
    numeric: true,
    cell: ({ below }) => (
      <Behind measure={numerator} measured={below.numerator}>
        {groupDigits(String(below.numerator.rows))}
      </Behind>
    ),
  }
  return [
    {
      id: 'rank',
      title: t('figure.column.rank'),
      cell: (place) => <Rank place={place} leastRows={leastRows} />,
      wide: true,
    },
    { id: 'place', title: t('figure.column.place'), lead: true, cell: ({ below }) => <PlaceLink below={below} /> },
    {
      id: 'value',
      title: t('figure.column.value'),
      numeric: true,
      cell: ({ below }) => <FigureValue figure={below} unit={indicator.unit} places={places} />,
    },
    ...(denominator === null ? [shares, rows] : [part('numerator', numerator), part('denominator', denominator)]),
  ]
}

function Rank({ place: { below, rank, unranked }, leastRows }: { place: RankedPlace; leastRows: number }) {
  const t = useT()
  if (rank !== null) return rank
  if (below.withheld) return <span className={styles.detail}>{t('figure.below.withheld')}</span>
  return <span className={styles.detail}>{unranked && t(`figure.below.${unranked}`, { rows: leastRows })}</span>
}

function PlaceLink({ below }: { below: PlaceBelow }) {
  const t = useT()
  return (
    <Link to="." search={(before) => ({ ...before, place: below.place.id })}>
      {placeName(below.place, t.locale)}
    </Link>
  )
}

interface AmountProps {
  readonly measure: FigureDetail['numerator']
  readonly measured: Measured | null
}

/** At as many decimals as the others of its column. */

function Amount({ measure, measured, places }: AmountProps & { places: number }) {
  if (measured === null) return null
  return (
    <Behind measure={measure} measured={measured}>
      <Quantity value={measured.amount} unit={measure.unit} absent="withheld" places={places} />
    </Behind>
  )
}

/** A number leads to the rows behind it, where there are any and lists know them. */
function Behind({ measure, measured, children }: AmountProps & { measured: Measured; children: ReactNode }) {
  if (measured.condition === null || measured.rows === 0) return children
  return (
    <RowsLink measure={measure} condition={measured.condition}>
      {children}
    </RowsLink>
  )
}

/** Places without a row, by name; each leads one level down like the others. */
function Silent({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const silent = detail.below.filter(isSilent)
  if (silent.length === 0) return null
  return (
    <details className={styles.detail}>
      <summary>{t('figure.below.silent', { count: silent.length })}</summary>
      <ul className={styles.names}>
        {silent.map((below) => (
          <li key={below.place.id}>
            <PlaceLink below={below} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Rows of the place itself, so that the lines add up to the figure. */
function Rest({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const rest = restOf(detail)
  if (rest === null) return null
  return (
    <p className={styles.detail}>
      {t('figure.below.rest', { place: placeName(detail.place, t.locale) })} ·{' '}
      <Quantity value={rest.amount} unit={detail.numerator.unit} /> · {t('figure.column.rows')}{' '}
      {groupDigits(String(rest.rows))}
    </p>
  )
}

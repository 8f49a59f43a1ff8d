import { Link } from '@tanstack/react-router'
import { groupDigits, percentText } from '#i18n/decimal-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { decimalsOfColumn } from '../figure/decimals-shown.ts'
import { FigureValue } from '../figure/figure-value.tsx'
import { isSynthetic } from '../figure/is-synthetic.ts'
import { RowsLink } from '../figure/rows-link.tsx'
import type { RankedRow, Ranking } from './cockpit.queries.ts'
import { approvedShareOf } from './tile-step.ts'

/** As many as a look takes in; the rest stand behind a click. */
const firstShown = 13

interface RankingTableProps {
  readonly ranking: Ranking
  readonly rows: readonly RankedRow[]
  readonly isWhole: boolean
  readonly onWhole: () => void
}

/** Who stands where; a name leads to the cockpit of that place or park, a count to its rows. */
export function RankingTable({ ranking, rows, isWhole, onWhole }: RankingTableProps) {
  const t = useT()
  const shown = isWhole ? rows : rows.slice(0, firstShown)
  return (
    <div>
      <DataTable
        dense
        caption={t('cockpit.ranking.caption', { name: nameOf(ranking.indicator, t.locale) })}
        columns={useColumns(ranking)}
        rows={shown}
        rowKey={keyOf}
      />
      {shown.length < rows.length && (
        <Button look="quiet" onClick={onWhole}>
          {t('cockpit.ranking.more', { count: rows.length - shown.length })}
        </Button>
      )}
    </div>
  )
}

export function keyOf(row: RankedRow): string {
  return row.kind === 'park' ? row.park.id : row.place.id
}

function useColumns({ indicator, of, counted, rows }: Ranking): Column<RankedRow>[] {
  const t = useT()
  const places = decimalsOfColumn(rows.map(({ figure }) => figure.value))
  const measure = counted.denominator ?? counted.numerator
  const within: Column<RankedRow> = {
    id: 'within',
    title: t('cockpit.column.within'),
    cell: (row) => row.kind === 'park' && placeName(row.park.place, t.locale),
  }
  return [
    { id: 'rank', title: t('figure.column.rank'), numeric: true, cell: ({ rank }) => rank },
    { id: 'name', title: t(`cockpit.column.${of}`), lead: true, cell: (row) => <SpotLink row={row} /> },
    ...(of === 'parks' ? [within] : []),
    {
      id: 'value',
      title: nameOf(indicator, t.locale),
      numeric: true,
      cell: ({ figure }) => (
        <>
          <FigureValue figure={figure} unit={indicator.unit} places={places} />{' '}
          {isSynthetic(figure) && <SyntheticMark brief />}
        </>
      ),
    },
    {
      id: 'sample',
      title: t('cockpit.column.sample'),
      numeric: true,
      cell: ({ figure, sample }) => (
        <Sample measure={measure} condition={(figure.denominator ?? figure.numerator).condition} sample={sample} />
      ),
    },
    {
      id: 'approved',
      title: t('cockpit.column.approved'),
      numeric: true,
      cell: ({ figure }) => shareText(approvedShareOf(figure)) ?? t('cockpit.approved.none'),
    },
  ]
}

function shareText(share: string | null): string | null {
  return share === null ? null : percentText(share)
}

interface SampleProps {
  readonly measure: Ranking['counted']['numerator']
  readonly condition: string | null
  readonly sample: number
}

function Sample({ measure, condition, sample }: SampleProps) {
  const text = groupDigits(String(sample))
  if (sample === 0 || condition === null) return text
  return (
    <RowsLink measure={measure} condition={condition}>
      {text}
    </RowsLink>
  )
}

/** Opens the cockpit of a place or park; the way back stands in the path above. */
export function SpotLink({ row }: { row: RankedRow }) {
  const t = useT()
  const [place, park] = row.kind === 'park' ? [row.park.place, row.park] : [row.place, null]
  return (
    <Link
      to="."
      search={(before) => ({
        ...before,
        place: place.id,
        park: park?.id,
        target: undefined,
        light: undefined,
        of: undefined,
      })}
    >
      {park === null ? placeName(place, t.locale) : park.name}
    </Link>
  )
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { nameOf, placeName, shortPlaceName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { Percent } from '../../ui/changing.tsx'
import { type Column, DataTable, type Sorting } from '../../ui/data-table.tsx'
import { FigureLink } from '../../ui/figure-link.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { PendingMark } from '../../ui/pending-mark.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { longestDecimals } from '../figure/decimals-shown.ts'
import { sortCounties } from './county-order.ts'
import { absentReason, lightWord, paceSigned } from './standing-words.ts'
import type { BoardTarget, TargetCell } from './target.queries.ts'
import { ValueDay } from './value-day.tsx'

/** The counties of a target in figures; a column's head sorts. `brief` leaves out what the board has no room for. */
export function CountyTable({ target, brief = false }: { target: BoardTarget; brief?: boolean }) {
  const t = useT()
  const [sorting, setSorting] = useState<Sorting>({ column: 'behind', descending: true })
  const columns = useCountyColumns(target, brief)
  const sort = (column: string) =>
    setSorting((before) => ({ column, descending: before.column === column ? !before.descending : true }))
  if (target.cells.length === 0) return null
  return (
    <DataTable
      dense
      caption={t('target.table.title', { name: nameOf(target.indicator, t.locale) })}
      columns={columns}
      rows={sortCounties(target.cells, sorting)}
      rowKey={(cell) => cell.place.id}
      sorting={sorting}
      onSort={sort}
    />
  )
}

function useCountyColumns(target: BoardTarget, brief: boolean): Column<TargetCell>[] {
  const t = useT()
  const places = placesOf(target)
  const columns: (Column<TargetCell> & { onlyFull?: boolean })[] = [
    {
      id: 'light',
      title: t('target.column.light'),
      sortable: true,
      cell: ({ standing }) => (
        <>
          <LightMark light={standing.light.light} label={lightWord(t, standing.light)} />
          {standing.light.reason !== 'not-split' && <ValueDay standing={standing} />}
        </>
      ),
    },
    {
      id: 'place',
      title: t('target.column.place'),
      lead: true,
      cell: (cell) => <CountyName cell={cell} isBrief={brief} />,
    },
    {
      id: 'target',
      title: t('target.column.target'),
      numeric: true,
      sortable: true,
      cell: ({ target: own }) => (
        <>
          <Quantity
            value={own?.value ?? null}
            valueHigh={own?.valueHigh ?? null}
            absent={own ? 'not-public' : 'not-split'}
            places={places.target}
          />{' '}
          {own?.synthetic && <SyntheticMark brief />}
        </>
      ),
    },
    {
      id: 'actual',
      title: t('target.column.actual'),
      numeric: true,
      sortable: true,
      cell: (cell) => <CountyFigure cell={cell} indicator={target.indicator.id} places={places.actual} />,
    },
    {
      id: 'completion',
      title: t('target.column.completion'),
      numeric: true,
      sortable: true,
      cell: ({ standing }) =>
        standing.completion === null ? (
          <Quantity value={null} absent="not-applicable" />
        ) : (
          <Percent ratio={standing.completion} />
        ),
    },
    {
      id: 'behind',
      title: t('target.column.behind'),
      numeric: true,
      sortable: true,
      onlyFull: false,
      cell: ({ standing }) =>
        standing.light.behindPoints === null ? (
          <Quantity value={null} absent="not-applicable" />
        ) : (
          paceSigned(standing.light.behindPoints)
        ),
    },
    {
      id: 'missing',
      title: t('target.column.missing'),
      numeric: true,
      sortable: true,
      onlyFull: true,
      cell: ({ standing }) => <Quantity value={standing.missing} absent="not-applicable" places={places.missing} />,
    },
    {
      id: 'confirmed',
      title: t('target.column.confirmed'),
      onlyFull: true,
      cell: ({ target: own }) => (own ? t(own.confirmed ? 'target.confirmed' : 'target.unconfirmed') : null),
    },
  ]
  return columns.filter((column) => !(brief && column.onlyFull))
}

/** Down a column numbers are written at the same decimals: as many as the longest has. */
function placesOf({ cells }: BoardTarget) {
  return {
    target: longestDecimals(cells.map(({ target }) => target?.value ?? null)),
    actual: longestDecimals(cells.map(({ standing }) => standing.figure?.value ?? null)),
    missing: longestDecimals(cells.map(({ standing }) => standing.missing)),
  }
}

function CountyName({ cell, isBrief }: { cell: TargetCell; isBrief: boolean }) {
  const t = useT()
  const name = isBrief ? shortPlaceName(cell.place, t.locale) : placeName(cell.place, t.locale)
  if (!cell.target) return <span>{name}</span>
  return (
    <Link to="/targets/$id" params={{ id: cell.target.id }} search={({ asOf, hierarchy }) => ({ asOf, hierarchy })}>
      {name}
    </Link>
  )
}

interface CountyFigureProps {
  readonly cell: TargetCell
  readonly indicator: string
  readonly places: number
}

function CountyFigure({ cell, indicator, places }: CountyFigureProps) {
  const { figure, light } = cell.standing
  if (!figure)
    return <Quantity value={null} absent={light.reason === 'not-split' ? 'not-reported' : absentReason(light.reason)} />
  return (
    <>
      <FigureLink figure={{ indicator, place: cell.place.id, period: figure.period }}>
        <Quantity value={figure.value} valueHigh={figure.valueHigh} comparator={figure.comparator} places={places} />
      </FigureLink>{' '}
      {figure.synthetic && <SyntheticMark brief />}
      {figure.approval === 'submitted' && <PendingMark />}
    </>
  )
}

import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { RowsLink } from '../figure/rows-link.tsx'
import { valueText } from '../figure/value-text.ts'
import type { Tile } from './cockpit.queries.ts'

type Measured = Tile['numerator']
type Counted = Tile['counted']['numerator']

/** The rows that are counted; of a ratio the two amounts that are divided, each leading to its own rows. */
export function TileRows({ tile: { numerator, denominator, counted } }: { tile: Tile }) {
  const t = useT()
  if (denominator === null || counted.denominator === null) {
    return (
      <MaybeLink measured={numerator} counted={counted.numerator}>
        {t('cockpit.rows', { rows: groupDigits(String(numerator.rows)) })}
      </MaybeLink>
    )
  }
  return (
    <span>
      <Side measured={numerator} counted={counted.numerator} /> ÷{' '}
      <Side measured={denominator} counted={counted.denominator} />
    </span>
  )
}

/** One side of a ratio: what is divided, in its unit, and of how many rows it is made. */
function Side({ measured, counted }: { measured: Measured; counted: Counted }) {
  const t = useT()
  const rows = t('cockpit.rows', { rows: groupDigits(String(measured.rows)) })
  if (counted.sum === null || measured.amount === null) {
    return (
      <MaybeLink measured={measured} counted={counted}>
        {rows}
      </MaybeLink>
    )
  }
  return (
    <MaybeLink measured={measured} counted={counted} title={rows}>
      {valueText(t, measured.amount, counted.unit)}
    </MaybeLink>
  )
}

interface MaybeLinkProps {
  readonly measured: Measured
  readonly counted: Counted
  readonly title?: string
  readonly children: string
}

/** Leads to the rows where there are any and the list knows them. */
function MaybeLink({ measured, counted, title, children }: MaybeLinkProps) {
  return (
    <span title={title}>
      {measured.rows === 0 || measured.condition === null ? (
        children
      ) : (
        <RowsLink measure={counted} condition={measured.condition}>
          {children}
        </RowsLink>
      )}
    </span>
  )
}

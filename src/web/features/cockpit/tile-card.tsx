import { Link } from '@tanstack/react-router'
import { groupDigits, percentText } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { ApprovedBeside } from '../figure/approved-beside.tsx'
import { decimalsOfColumn } from '../figure/decimals-shown.ts'
import { FigureValue } from '../figure/figure-value.tsx'
import { isSynthetic } from '../figure/is-synthetic.ts'
import { RowsLink } from '../figure/rows-link.tsx'
import { waitingRows } from '../figure/waiting-rows.ts'
import type { Tile, Tiles } from './cockpit.queries.ts'
import { Owner } from './owner.tsx'
import { type Published, PublishedOtherwise } from './published-otherwise.tsx'
import { TileRows } from './tile-rows.tsx'
import { approvedShareOf, tileStep } from './tile-step.ts'
import styles from './tiles.module.css'

interface TileProps {
  readonly tile: Tile
  readonly shown: Tiles
}

interface TileCardProps extends TileProps {
  /** What was published of it, by which the promise above is judged. */
  readonly published: Published | null
}

/** One figure: its value, how far it is approved, the rows behind it, and the next step with who must take it. */
export function TileCard({ tile, shown, published }: TileCardProps) {
  const t = useT()
  return (
    <li className={styles.tile}>
      <h3 className={styles.name}>
        <TileName tile={tile} shown={shown} />
      </h3>
      <p className={styles.value}>
        <FigureValue figure={tile} unit={tile.indicator.unit} places={placesOf(tile, shown)} />{' '}
        {isSynthetic(tile) && <SyntheticMark brief />}
      </p>
      <p className={styles.detail}>
        {t('app.as-of.value', { date: shown.asOf })} · <ApprovedShare tile={tile} />{' '}
        {approvedShareOf(tile) !== null && <TileRows tile={tile} />}
      </p>
      <ApprovedBeside figure={tile} unit={tile.indicator.unit} />
      <PublishedOtherwise tile={tile} published={published} />
      <Step tile={tile} shown={shown} />
    </li>
  )
}

/** Tiles of one unit are written at the same decimals. */
function placesOf({ indicator }: Tile, { tiles }: Tiles): number {
  const alike = tiles.filter((tile) => tile.indicator.unit === indicator.unit)
  return decimalsOfColumn(alike.map(({ value }) => value))
}

/** Leads to the figure’s own page, with its months and the places below; a park has no such page. */
function TileName({ tile: { indicator }, shown }: TileProps) {
  const t = useT()
  const name = nameOf(indicator, t.locale)
  if (shown.park !== null) return name
  return (
    <Link
      to="/figures/$indicator"
      params={{ indicator: indicator.id }}
      search={({ asOf, hierarchy, place }) => ({ asOf, hierarchy, place })}
    >
      {name}
    </Link>
  )
}

function ApprovedShare({ tile }: { tile: Tile }) {
  const t = useT()
  const share = approvedShareOf(tile)
  return share === null ? t('cockpit.approved.none') : t('cockpit.approved', { share: percentText(share) })
}

function Step({ tile, shown }: TileProps) {
  return (
    <div className={styles.step}>
      <p>
        <StepAction tile={tile} />
      </p>
      <Owner kind={tileStep(tile).kind} shown={shown} />
    </div>
  )
}

function StepAction({ tile }: { tile: Tile }) {
  const t = useT()
  const step = tileStep(tile)
  if (step.kind === 'report') {
    return (
      <Link to="/ledgers/$ledger/import" params={{ ledger: tile.counted.numerator.ledger }}>
        {t('cockpit.step.report')}
      </Link>
    )
  }
  if (step.kind === 'check') return t('cockpit.step.check')
  const measured = tile[step.side] ?? tile.numerator
  const text = t(`cockpit.step.${step.kind}`, { count: groupDigits(String(step.rows)) })
  const condition = step.kind === 'approve' ? waitingRows(measured) : measured.unknownCondition
  if (condition === null) return text
  return (
    <RowsLink measure={tile.counted[step.side] ?? tile.counted.numerator} condition={condition}>
      {text}
    </RowsLink>
  )
}

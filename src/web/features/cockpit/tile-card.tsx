import { Link } from '@tanstack/react-router'
import { groupDigits, percentText } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { FigureValue } from '../figure/figure-value.tsx'
import { isSynthetic } from '../figure/is-synthetic.ts'
import { RowsLink } from '../figure/rows-link.tsx'
import { waitingRows } from '../figure/waiting-rows.ts'
import type { Tile, Tiles } from './cockpit.queries.ts'
import { Owner } from './owner.tsx'
import { PublishedOtherwise } from './published-otherwise.tsx'
import { approvedShareOf, tileStep } from './tile-step.ts'
import styles from './tiles.module.css'

interface TileProps {
  readonly tile: Tile
  readonly shown: Tiles
}

/** One figure: its value, how far it is approved, the rows behind it, and the next step with who must take it. */
export function TileCard({ tile, shown }: TileProps) {
  const t = useT()
  return (
    <li className={styles.tile}>
      <h3 className={styles.name}>
        <TileName tile={tile} shown={shown} />
      </h3>
      <p className={styles.value}>
        <FigureValue figure={tile} unit={tile.indicator.unit} /> {isSynthetic(tile) && <SyntheticMark brief />}
      </p>
      <p className={styles.detail}>
        {t('app.as-of.value', { date: shown.asOf })} · <ApprovedShare tile={tile} /> <Rows tile={tile} />
      </p>
      <PublishedOtherwise tile={tile} shown={shown} />
      <Step tile={tile} shown={shown} />
    </li>
  )
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

/** The rows that are counted; of a ratio those above the line and those below. */
function Rows({ tile: { numerator, denominator, counted } }: { tile: Tile }) {
  const t = useT()
  const link = (measured: Tile['numerator'], measure: Tile['counted']['numerator'], text: string) =>
    measured.rows === 0 || measured.condition === null ? (
      <span>{text}</span>
    ) : (
      <RowsLink measure={measure} condition={measured.condition}>
        {text}
      </RowsLink>
    )
  const count = ({ rows }: Tile['numerator']) => groupDigits(String(rows))
  if (denominator === null || counted.denominator === null)
    return link(numerator, counted.numerator, t('cockpit.rows', { rows: count(numerator) }))
  return (
    <span>
      {link(numerator, counted.numerator, count(numerator))} /{' '}
      {link(denominator, counted.denominator, t('cockpit.rows', { rows: count(denominator) }))}
    </span>
  )
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

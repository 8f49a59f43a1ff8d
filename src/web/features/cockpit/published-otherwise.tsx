import { Link } from '@tanstack/react-router'
import { agreementOf } from '#domain/statistic/agreement.ts'
import { periodText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { valueText } from '../figure/value-text.ts'
import type { Board } from '../target/target.queries.ts'
import type { Tile } from './cockpit.queries.ts'
import styles from './tiles.module.css'

export type Published = NonNullable<Board['targets'][number]['standing']['figure']>

interface PublishedOtherwiseProps {
  readonly tile: Tile
  readonly published: Published | null
}

/** The promise above judges by what was published; where the ledger says otherwise, the tile says so. */
export function PublishedOtherwise({ tile, published }: PublishedOtherwiseProps) {
  const t = useT()
  if (published === null || tile.value === null) return null
  if (agreementOf(published, { value: tile.value, unit: tile.indicator.unit }) !== 'differs') return null
  return (
    <p className={styles.otherwise}>
      <Link to="/figures/$indicator" params={{ indicator: tile.indicator.id }} search={(before) => before}>
        {t('cockpit.published-otherwise', {
          published: valueText(t, published.value, published.unit),
          period: periodText(published.period, t.locale),
        })}
      </Link>
    </p>
  )
}

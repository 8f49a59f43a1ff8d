import { useT } from '../../app/locale-context.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { valueText } from '../figure/value-text.ts'
import type { CityMap } from './city-map.queries.ts'
import type { Ranking } from './cockpit.queries.ts'
import styles from './place-map.module.css'
import type { MapClasses } from './value-classes.ts'

interface MapLegendProps {
  readonly classes: MapClasses
  readonly ranking: Ranking
  /** The city's own map, where it is the one that is shown. */
  readonly map: CityMap | null
}

/** The bounds of each class, the hatch, and of the city's own map its approval number. */
export function MapLegend({ classes, ranking: { indicator }, map }: MapLegendProps) {
  const t = useT()
  return (
    <figcaption className={styles.caption}>
      <ul className={styles.legend}>
        {classes.bounds.map(({ from, to }, index) => (
          <li key={from}>
            <span className={styles.swatch} data-class={index} aria-hidden="true" />
            {from === to
              ? valueText(t, from, indicator.unit)
              : t('cockpit.map.class', {
                  from: valueText(t, from, indicator.unit),
                  to: valueText(t, to, indicator.unit),
                })}
          </li>
        ))}
        <li>
          <span className={styles.swatch} data-class="none" aria-hidden="true" />
          {t('cockpit.map.no-data')}
        </li>
      </ul>
      {map === null ? (
        <p>{t('target.map.note')}</p>
      ) : (
        <p>
          {t('cockpit.map.approval', { number: map.approvalNumber })} · {map.sourceText}{' '}
          {map.synthetic && <SyntheticMark />}
        </p>
      )}
    </figcaption>
  )
}

import { useT } from '../../app/locale-context.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { decimalsShown } from './decimals-shown.ts'
import styles from './figure.module.css'
import type { Figure } from './figure.queries.ts'

interface FigureValueProps {
  readonly figure: Pick<Figure, 'value' | 'reason' | 'withheld'>
  readonly unit?: string
  /** Decimals at which all numbers beside it are written; without it long quotients stand at two. */
  readonly places?: number
}

/** The value of a computed figure; what is not there says its name. */
export function FigureValue({ figure: { value, reason, withheld }, unit, places }: FigureValueProps) {
  const t = useT()
  const shown = places === undefined ? decimalsShown(value) : { places }
  if (reason === 'no-base') return <span className={styles.absent}>{t('figure.no-base')}</span>
  if (withheld)
    return <span className={styles.absent}>{t(`figure.withheld.${withheld.why}`, { least: withheld.least })}</span>
  return <Quantity value={value} {...(unit === undefined ? {} : { unit })} {...shown} />
}

import { useT } from '../../app/locale-context.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { decimalsShown } from './decimals-shown.ts'
import styles from './figure.module.css'

interface FigureValueProps {
  readonly figure: { readonly value: string | null; readonly reason: 'not-reported' | 'no-base' | null }
  readonly unit?: string
}

/** The value of a computed figure, long quotients at two decimals; what is not there says its name. */
export function FigureValue({ figure: { value, reason }, unit }: FigureValueProps) {
  const t = useT()
  if (reason === 'no-base') return <span className={styles.absent}>{t('figure.no-base')}</span>
  return <Quantity value={value} {...(unit === undefined ? {} : { unit })} {...decimalsShown(value)} />
}

import { exact, toText } from '#domain/quantity/exact.ts'
import { isUnitCode, unitDimension } from '#domain/quantity/unit.ts'
import { balanceSplit } from '#domain/target/split.ts'
import { useT } from '../../app/locale-context.tsx'
import { exactFault } from '../../ui/form-values.ts'
import { Quantity } from '../../ui/quantity.tsx'
import styles from './side-note.module.css'
import { slackWords } from './split-note.tsx'
import type { BoardTarget } from './target.queries.ts'

interface SplitBalanceProps {
  readonly value: BoardTarget['value']
  /** As typed; what cannot be read is left out. */
  readonly shares: readonly string[]
}

/** While one types: what the shares add up to against the target. Nothing for rates, which do not add up. */
export function SplitBalance({ value: { value, unit }, shares }: SplitBalanceProps) {
  const t = useT()
  if (!isUnitCode(unit) || ['ratio', 'points'].includes(unitDimension(unit))) return null
  const typed = shares.filter((share) => !exactFault(share)).map((share) => ({ value: exact(share.trim()), unit }))
  const { sum, slack } = balanceSplit({ value: value === null ? null : exact(value), unit }, typed)
  if (sum === null) return null
  return (
    <p role="status">
      {t('target.split.sum')} <Quantity value={toText(sum)} unit={unit} />{' '}
      {slack !== null && <span className={styles.detail}>{slackWords(t, toText(slack))}</span>}
    </p>
  )
}

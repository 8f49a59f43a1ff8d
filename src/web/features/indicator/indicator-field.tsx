import { useQuery } from '@tanstack/react-query'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { indicatorOptions } from '../place/pick-options.ts'
import { indicatorsQuery } from '../place/place.queries.ts'
import styles from './indicator-field.module.css'

interface IndicatorFieldProps {
  readonly value: string | null
  readonly onPick: (id: string | null) => void
  /** Asks for an indicator that is not in the list; the form opens it beside itself, for a form may not stand in a form. */
  readonly onMissing: () => void
}

/** Which indicator; those who may add one that is missing on the way. */
export function IndicatorField({ value, onPick, onMissing }: IndicatorFieldProps) {
  const t = useT()
  const mayWrite = useCan('indicator.write')
  const indicators = useQuery(indicatorsQuery)
  return (
    <div>
      <PickField
        label={t('indicator.label')}
        value={value}
        options={indicatorOptions(indicators.data?.indicators ?? [], t.locale)}
        onPick={onPick}
      />
      {mayWrite && (
        <p className={styles.missing}>
          {t('indicator.missing')}
          <Button look="quiet" onClick={onMissing}>
            {t('indicator.action.create')}
          </Button>
        </p>
      )}
    </div>
  )
}

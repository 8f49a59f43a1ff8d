import { useNavigate } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import control from '../../ui/field.module.css'
import { useLedgers } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './ledger-import.module.css'

/** Into which ledger; published figures and targets have a screen of their own. */
export function LedgerChoice({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const navigate = useNavigate()
  const ledgers = useLedgers() ?? []
  const choose = (name: string) =>
    void (name === ''
      ? navigate({ to: '/import' })
      : navigate({ to: '/ledgers/$ledger/import', params: { ledger: name }, search: {} }))
  return (
    <label className={styles.into}>
      {t('ledger-import.into')}
      <select className={control.control} value={ledger.name} onChange={(event) => choose(event.target.value)}>
        {ledgers.map((one) => (
          <option key={one.ledger.name} value={one.ledger.name}>
            {naming(one.ledger)}
          </option>
        ))}
        <option value="">{t('ledger-import.figures')}</option>
      </select>
    </label>
  )
}

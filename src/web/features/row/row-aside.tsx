import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { ReferringRows } from './referring-rows.tsx'
import styles from './row.module.css'
import type { RowDetail } from './row-detail.ts'
import { VersionFacts } from './version-facts.tsx'

/** Beside the values: which version this is and whose, and the rows that refer to it. */
export function RowAside({ ledger, detail }: { ledger: Ledger; detail: RowDetail }) {
  const t = useT()
  return (
    <aside className={styles.aside}>
      <section className={styles.note} aria-label={t('row.version.present')}>
        <h2>{t('row.version.present')}</h2>
        <VersionFacts row={detail.row} />
      </section>
      <ReferringRows ledger={ledger} id={detail.row.id} />
    </aside>
  )
}

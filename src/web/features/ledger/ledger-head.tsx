import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { HelpNote } from '../../ui/help-note.tsx'
import { AsOfPicker } from '../../ui/view-controls.tsx'
import { ExportMenu } from './export/export-menu.tsx'
import styles from './ledger.module.css'
import type { ListAddress } from './list-address.ts'
import { useNaming } from './values/field-words.ts'
import { ViewsMenu } from './views/views-menu.tsx'

interface LedgerHeadProps {
  readonly ledger: Ledger
  readonly address: ListAddress
  /** On a phone the list is only read. */
  readonly isNarrow: boolean
}

/** Name of the ledger and what a row of it is, the saved views, the day whose knowledge is shown, and what can be done. */
export function LedgerHead({ ledger, address, isNarrow }: LedgerHeadProps) {
  const t = useT()
  const naming = useNaming()
  const { today } = useWorld()
  return (
    <header className={styles.head}>
      <div className={styles.headName}>
        <Link to="/ledgers" className={styles.up}>
          {t('ledger.title')}
        </Link>
        <span aria-hidden="true" className={styles.slash}>
          /
        </span>
        <h1 className={styles.h1}>{naming(ledger)}</h1>
        <HelpNote label={t('ledger.index.about')}>{naming(ledger.about)}</HelpNote>
        <ViewsMenu ledger={ledger} address={address} />
      </div>
      <div className={styles.headTools}>
        <Link to="/ledgers/$ledger/checks" params={{ ledger: ledger.name }}>
          {t('check.title')}
        </Link>
        <AsOfPicker today={today} asOf={address.asked.asOf ?? today} />
        <ExportMenu ledger={ledger} asked={address.asked} sort={address.sortText} />
        {!isNarrow && <WriteLinks ledger={ledger.name} />}
      </div>
    </header>
  )
}

function WriteLinks({ ledger }: { ledger: string }) {
  const t = useT()
  const mayWrite = useCan('ledger.write')
  if (!mayWrite) return null
  return (
    <>
      <Link to="/ledgers/$ledger/import" params={{ ledger }} className={styles.link}>
        {t('ledger.action.import')}
      </Link>
      <Link to="/ledgers/$ledger/new" params={{ ledger }} className={styles.link} data-look="primary">
        {t('ledger.action.new')}
      </Link>
    </>
  )
}

import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './layout.module.css'
import type { ImportSheet } from './ledger-import.queries.ts'
import { type HeaderRows, readHeaderRows } from './mapping-draft.ts'

interface HeaderRowsProps {
  readonly sheet: ImportSheet
  readonly busy: boolean
  readonly onHeader: (header: HeaderRows) => void
}

/** Where the header was found in the wrong rows, a person says the right ones, and the sheet is recognised anew. */
export function HeaderRowsForm({ sheet, busy, onHeader }: HeaderRowsProps) {
  const t = useT()
  const [first, setFirst] = useState(textOf(sheet.headerFirst))
  const [last, setLast] = useState(textOf(sheet.headerLast))
  const said = readHeaderRows(first, last)
  const isOther = said !== null && (said.first !== sheet.headerFirst || said.last !== sheet.headerLast)
  return (
    <details className={styles.headerRows} open={sheet.columns.length === 0}>
      <summary>{t('ledger-import.header.wrong')}</summary>
      <div className={styles.headerForm}>
        <TextField label={t('ledger-import.header.first')} inputMode="numeric" value={first} onText={setFirst} />
        <TextField label={t('ledger-import.header.last')} inputMode="numeric" value={last} onText={setLast} />
        <Button busy={busy} disabled={!isOther} onClick={() => said && onHeader(said)}>
          {t('ledger-import.header.again')}
        </Button>
      </div>
    </details>
  )
}

function textOf(row: number): string {
  return row === 0 ? '' : String(row)
}

import { useState } from 'react'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from '../grid/cell-bar.module.css'
import { saveKinds } from './edit-task.ts'
import type { Edits } from './use-edits.ts'

/** Whether edits are corrections or changes, once chosen; what was saved last, and the way back. */
export function EditStatus({ edits }: { edits: Edits }) {
  const t = useT()
  const { kind, last, isSaving, undoables } = edits
  const [isOpen, setOpen] = useState(false)
  return (
    <span className={styles.kind}>
      <span className={styles.saved} role="status">
        {isSaving
          ? t('ledger.edit.saving')
          : last && t(last.undoes === null ? 'ledger.edit.saved' : 'ledger.edit.undone', { name: last.name })}
      </span>
      {undoables.length > 0 && (
        <Button look="quiet" onClick={edits.undo} aria-keyshortcuts="Control+Z">
          {t('ledger.edit.undo')}
        </Button>
      )}
      {kind !== null && !isOpen && (
        <Button look="quiet" onClick={() => setOpen(true)} title={t(`ledger.kind.${kind}.detail`)}>
          {t('ledger.edit.as', { kind: t(`ledger.kind.${kind}`) })}
        </Button>
      )}
      {isOpen &&
        saveKinds.map((one) => (
          <Button
            key={one}
            aria-pressed={one === kind}
            title={t(`ledger.kind.${one}.detail`)}
            onClick={() => {
              edits.chooseKind(one)
              setOpen(false)
            }}
          >
            {t(`ledger.kind.${one}`)}
          </Button>
        ))}
    </span>
  )
}

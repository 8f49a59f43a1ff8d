import { useId } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import type { RowEditing } from './row-editing.ts'
import styles from './row-form.module.css'

/** The button that saves, and while it cannot, why. */
export function SaveButton({ opened, saving, words, obstacles, onCancel }: Omit<RowEditing, 'sent' | 'onSave'>) {
  const t = useT()
  const noteId = useId()
  const needs = obstacles.map(({ reason, fields }) =>
    t(`row.form.needs.${reason}`, { fields: fields.map(words.naming).join(t('app.list.comma')) }),
  )
  return (
    <div className={styles.saving}>
      <div className={styles.buttons}>
        <Button
          type="submit"
          look="primary"
          busy={saving.busy}
          disabled={needs.length > 0}
          aria-describedby={needs.length > 0 ? noteId : undefined}
        >
          {t(opened === null ? 'row.action.create' : 'app.action.save')}
        </Button>
        <Button onClick={onCancel}>{t('app.action.cancel')}</Button>
      </div>
      {needs.length > 0 && (
        <ul id={noteId} className={styles.needs}>
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

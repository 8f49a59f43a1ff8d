import { useT } from '../../../app/locale-context.tsx'
import styles from '../grid/cell-bar.module.css'
import type { EditTask } from './edit-task.ts'

/** What an edit does: the cell by row and field, what stood there and what shall stand there. */
export function EditWhat({ task }: { task: EditTask }) {
  const t = useT()
  if (task.undoes !== null) return <span>{t('ledger.edit.undoing', { name: task.name })}</span>
  return (
    <span className={styles.what}>
      {task.rowName !== '' && <span className={styles.name}>{task.rowName}</span>}
      <strong>{task.name}</strong>
      <del>{task.before === '' ? t('ledger.value.empty') : task.before}</del>
      <span aria-hidden="true">→</span>
      <ins>{task.after === '' ? t('ledger.value.empty') : task.after}</ins>
    </span>
  )
}
